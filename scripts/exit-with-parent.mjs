// Loaded into every child (node --import): when the supervisor is gone, however it went, the child goes too.
process.on('disconnect', () => process.exit(0))
process.channel?.unref()
