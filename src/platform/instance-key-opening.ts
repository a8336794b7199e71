import type { Logger } from 'pino';
import type { Config } from './config.js';
import type { UnitOfWork } from './database/unit-of-work.js';
import { InstanceKey, InstanceKeyError } from './instance-key.js';
import { instanceKeyPath, makeInstanceKeyFile, readInstanceKeyFile } from './instance-key-file.js';
import { keyRecord } from './instance-key-record.js';
import type { InstanceKeyRepository } from './instance-key.repository.js';
import { signingKeysOf } from './instance-key-signing.js';

type Settings = Pick<Config, 'instanceKey' | 'retiredInstanceKeys' | 'instanceKeyLost' | 'dataDirectory'>;

/**
 * Finds the key of this instance: INSTANCE_KEY, or the file in DATA_DIR, which is made at the first start. The database remembers which keys
 * signed for it, and the key in use is added there.
 * @throws InstanceKeyError where the database was last signed by a key that is not held, unless its loss is accepted: going on silently would
 * make second factors unreadable and let anybody who owns the database put a history of their own in place
 */
export function openInstanceKey(config: Settings, unitOfWork: UnitOfWork, repository: InstanceKeyRepository, log: Logger): Promise<InstanceKey> {
  return unitOfWork.run('instance', async (manager) => {
    await repository.queue(manager);
    const remembered = await repository.all(manager);
    const newest = remembered.at(-1);
    const stated = config.instanceKey ?? (await readInstanceKeyFile(config.dataDirectory));
    if (!stated && newest && !config.instanceKeyLost) throw notHeld(config);
    const instanceKey = new InstanceKey([stated ?? (await makeInstanceKeyFile(config.dataDirectory)), ...config.retiredInstanceKeys]);
    const keys = signingKeysOf(instanceKey);
    if (newest && !keys.some(({ fingerprint }) => fingerprint === newest.fingerprint)) {
      if (!config.instanceKeyLost) throw notHeld(config);
      log.warn({ lost: newest.fingerprint, now: keys[0].fingerprint }, 'the instance key was lost: second factors have to be set up again, and history signed by it is reported as such');
    }
    if (!remembered.some(({ fingerprint }) => fingerprint === keys[0].fingerprint)) {
      const firstUsed = Math.max(Date.now(), newest ? Date.parse(newest.firstUsedAt) + 1 : 0);
      await repository.add(manager, keyRecord(keys[0], new Date(firstUsed).toISOString(), remembered.map(({ fingerprint }) => fingerprint)));
    }
    return instanceKey;
  });
}

function notHeld(config: Settings): InstanceKeyError {
  const place = config.instanceKey ? 'INSTANCE_KEY is another one, and RETIRED_INSTANCE_KEYS does not name it' : `${instanceKeyPath(config.dataDirectory)} is not there or holds another one`;
  return new InstanceKeyError(
    `This database belongs to an instance key that this service does not hold: ${place}.
  - Put the file back, or set INSTANCE_KEY to the key that was in use (the same on every machine that works on this database).
  - To change keys on purpose, set INSTANCE_KEY to the new one and RETIRED_INSTANCE_KEYS to the one before it.
  - Where the key is lost for good, start once with INSTANCE_KEY_LOST=accept: second factors have to be set up again, and history that the lost key signed is reported as signed by a key that is not held any more.`,
  );
}
