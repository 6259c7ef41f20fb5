const area = 'queue';

export async function checkQueue() {
  const url = process.env.REDIS_URL;
  if (!url) return [{ area, state: 'good', finding: 'in the database; REDIS_URL would move it to Redis' }];
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: null,
    connectTimeout: 5000,
  });
  redis.on('error', () => {}); // `connect` rejects with it
  try {
    await redis.connect();
    const version = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1];
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
    const finding = `Redis ${version}`;
    if (policy === 'noeviction') return [{ area, state: 'good', finding }];
    const cure = 'Set maxmemory-policy to noeviction: under memory pressure Redis would throw jobs away.';
    return [{ area, state: 'limited', finding: `${finding} with maxmemory-policy ${policy}`, cure }];
  } catch (error) {
    const cure = 'Start Redis, correct REDIS_URL, or unset it.';
    return [{ area, state: 'broken', finding: `REDIS_URL: ${error.message}`, cure }];
  } finally {
    redis.disconnect();
  }
}
