/** Loaded before the app: when the launcher is gone, however it went, the app ends too. */
process.once('disconnect', () => {
	process.kill(process.pid, 'SIGTERM');
	setTimeout(() => process.exit(0), 1500).unref();
});
process.channel?.unref();
