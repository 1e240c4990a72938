-- AlterTable
ALTER TABLE "gateway_requests" ADD COLUMN     "bearerMs" DOUBLE PRECISION,
ADD COLUMN     "decisionMs" DOUBLE PRECISION;
