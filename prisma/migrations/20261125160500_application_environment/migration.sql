-- AlterTable
ALTER TABLE "applications" ADD COLUMN     "environment" TEXT NOT NULL DEFAULT '';
