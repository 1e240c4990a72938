-- CreateTable
CREATE TABLE "audit_verifications" (
    "instanceId" TEXT NOT NULL,
    "time" TIMESTAMP(3) NOT NULL,
    "lines" INTEGER NOT NULL,
    "lastSeq" BIGINT NOT NULL,
    "lastTime" TIMESTAMP(3),
    "lastHash" TEXT NOT NULL,
    "brokenId" TEXT,
    "brokenSeq" BIGINT,
    "fault" TEXT,

    CONSTRAINT "audit_verifications_pkey" PRIMARY KEY ("instanceId")
);

-- CreateTable
CREATE TABLE "data_plane_nodes" (
    "id" TEXT NOT NULL,
    "instanceId" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,
    "snapshotVersion" BIGINT NOT NULL,
    "snapshotAt" TIMESTAMP(3) NOT NULL,
    "spoolFiles" INTEGER NOT NULL,
    "spoolBytes" INTEGER NOT NULL,
    "recordsWritable" BOOLEAN NOT NULL,
    "openCalls" INTEGER NOT NULL,

    CONSTRAINT "data_plane_nodes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "data_plane_nodes_instanceId_seenAt_idx" ON "data_plane_nodes"("instanceId", "seenAt");

-- CreateIndex
CREATE INDEX "audit_events_instanceId_action_seq_idx" ON "audit_events"("instanceId", "action" text_pattern_ops, "seq");

-- CreateIndex
CREATE INDEX "audit_events_instanceId_result_seq_idx" ON "audit_events"("instanceId", "result", "seq");

-- CreateIndex
CREATE INDEX "audit_events_instanceId_via_seq_idx" ON "audit_events"("instanceId", "via", "seq");

-- CreateIndex
CREATE INDEX "audit_events_instanceId_actorId_seq_idx" ON "audit_events"("instanceId", "actorId", "seq");

-- CreateIndex
CREATE INDEX "gateway_requests_instanceId_serviceName_time_idx" ON "gateway_requests"("instanceId", "serviceName", "time");
