import { readFileSync, statfsSync } from 'node:fs';

/** The file system of other machines that a folder is on, by its name; `undefined` when it is on one of this machine, or nobody can say. */
export function findNetworkFileSystem(folder: string): string | undefined {
  return nameNetworkFileSystem(statfsSync(folder).type, folder, readMounts);
}

/** As `statfs` tells the type; `mounts` gives the text of `/proc/self/mountinfo`, that is read where the type does not say enough. */
export function nameNetworkFileSystem(type: number, folder: string, mounts: () => string): string | undefined {
  if (type !== FUSE) return BY_TYPE.get(type);
  const name = typeOfMount(mounts(), folder);
  return name !== undefined && FUSE_ON_NETWORK.test(name) ? name : undefined;
}

/** The type of the file system that is mounted nearest above the folder. */
function typeOfMount(mounts: string, folder: string): string | undefined {
  let nearest = { place: '', type: undefined as string | undefined };
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const place = (before.split(' ')[4] ?? '').replaceAll(/\\(\d{3})/g, (_, code: string) => octal(code));
    if (place === '' || place.length < nearest.place.length || !isWithin(folder, place)) continue;
    nearest = { place, type: after.split(' ')[0] };
  }
  return nearest.type;
}

function octal(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 8));
}

function isWithin(folder: string, place: string): boolean {
  return place === '/' || folder === place || folder.startsWith(`${place}/`);
}

function readMounts(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8');
  } catch {
    return '';
  }
}

const FUSE = 0x65735546;
const FUSE_ON_NETWORK =
  /^fuse\.(sshfs|rclone|s3fs|gcsfuse|goofys|mount-s3|blobfuse2?|davfs2?|curlftpfs|glusterfs|ceph-fuse|juicefs|smbnetfs|vmhgfs-fuse)$/;

/** As the headers of Linux number them. */
const BY_TYPE: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x517b, 'SMB'],
  [0x01021997, '9p'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
  [0x0bd00bd3, 'Lustre'],
  [0x47504653, 'GPFS'],
  [0x01161970, 'GFS2'],
  [0x7461636f, 'OCFS2'],
  [0x19830326, 'BeeGFS'],
  [0x786f4256, 'vboxsf'],
]);
