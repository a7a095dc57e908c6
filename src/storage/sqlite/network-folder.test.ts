import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { findNetworkFileSystem, nameNetworkFileSystem } from './network-folder.ts';

const FUSE = 0x65735546;
const MOUNTS = [
  '22 1 254:0 / / rw,relatime - ext4 /dev/vda rw',
  '40 22 0:50 / /home/me/far rw,nosuid - fuse.sshfs me@host:/ rw,user_id=0',
  '41 40 0:51 / /home/me/far/near rw - fuse.bindfs /home rw',
  '42 22 0:52 / /home/me/with\\040space rw - fuse.rclone bucket: rw',
].join('\n');
const nameOf = (folder: string) => nameNetworkFileSystem(FUSE, folder, () => MOUNTS);

describe('a folder', () => {
  test('is on the network when the type of its file system says so', () => {
    expect(
      [0x6969, 0xff534d42, 0xfe534d42, 0x01021997].map((type) => nameNetworkFileSystem(type, '/x', () => '')),
    ).toEqual(['NFS', 'CIFS', 'SMB', '9p']);
  });

  test('on FUSE is what is mounted nearest above it', () => {
    expect(nameOf('/home/me/far/project/.millrace')).toBe('fuse.sshfs');
    expect(nameOf('/home/me/with space')).toBe('fuse.rclone');
    expect(nameOf('/home/me/far/near/project')).toBeUndefined();
    expect(nameOf('/home/me/farther')).toBeUndefined();
    expect(nameNetworkFileSystem(FUSE, '/x', () => '')).toBeUndefined();
  });

  test('for temporary files is on this machine', () => {
    expect(findNetworkFileSystem(tmpdir())).toBeUndefined();
  });
});
