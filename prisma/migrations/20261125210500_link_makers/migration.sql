-- AlterTable
ALTER TABLE "users" ADD COLUMN     "linkMadeBy" TEXT;
