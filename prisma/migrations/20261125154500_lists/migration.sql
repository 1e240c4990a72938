-- A list is sorted by names whatever their case; the database keeps the key.
ALTER TABLE "applications" ADD COLUMN "nameKey" TEXT NOT NULL GENERATED ALWAYS AS (lower("name")) STORED;

ALTER TABLE "credentials" ADD COLUMN "nameKey" TEXT NOT NULL GENERATED ALWAYS AS (lower("name")) STORED;

ALTER TABLE "services" ADD COLUMN "nameKey" TEXT NOT NULL GENERATED ALWAYS AS (lower("name")) STORED;

ALTER TABLE "model_apis" ADD COLUMN "nameKey" TEXT NOT NULL GENERATED ALWAYS AS (lower("name")) STORED;

ALTER TABLE "consumers" ADD COLUMN "nameKey" TEXT NOT NULL GENERATED ALWAYS AS (lower("name")) STORED;

-- CreateTable
CREATE TABLE "saved_views" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_userId_page_name_key" ON "saved_views"("userId", "page", "name");

-- CreateIndex
CREATE INDEX "gateway_requests_consumerId_time_idx" ON "gateway_requests"("consumerId", "time");

-- CreateIndex
CREATE INDEX "gateway_requests_modelApiId_time_idx" ON "gateway_requests"("modelApiId", "time");

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
