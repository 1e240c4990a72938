-- AlterTable
ALTER TABLE "nodes" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "edges" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "removals" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "removals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "removals_instanceId_createdAt_idx" ON "removals"("instanceId", "createdAt");

-- CreateIndex
CREATE INDEX "audit_events_instanceId_action_idx" ON "audit_events"("instanceId", "action");

-- CreateIndex
CREATE INDEX "gateway_requests_instanceId_status_time_idx" ON "gateway_requests"("instanceId", "status", "time");

-- AddForeignKey
ALTER TABLE "removals" ADD CONSTRAINT "removals_instanceId_fkey" FOREIGN KEY ("instanceId") REFERENCES "instances"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
