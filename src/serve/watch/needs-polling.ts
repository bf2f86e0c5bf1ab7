import {readFileSync} from 'node:fs';

/** File systems that another machine or system may change without notifying this one. */
const SILENT =
  /^(9p|drvfs|vboxsf|prl_fs|cifs|smb3?|smbfs|nfs\d?|virtiofs|fuse\.(?!ext|ntfs).*|fakeowner|osxfs|grpcfuse)$/;

/** Whether changes in a folder can only be found by polling: shares of containers, virtual machines, WSL. */
export function needsPolling(folder: string, mounts = readMounts()): boolean {
  let best = {point: '', type: ''};
  for (const {point, type} of mounts) {
    const holds = folder === point || folder.startsWith(point.endsWith('/') ? point : `${point}/`);
    if (holds && point.length >= best.point.length) best = {point, type};
  }
  return SILENT.test(best.type);
}

/** proc(5): `36 35 98:0 /root /mount/point options - type source options`; spaces are octal escapes. */
export function parseMounts(text: string): {point: string; type: string}[] {
  return text.split('\n').flatMap((line) => {
    const [before = '', after] = line.split(' - ');
    const point = before.split(' ')[4];
    const type = after?.split(' ')[0];
    if (point === undefined || type === undefined) return [];
    return [
      {
        point: point.replace(/\\(\d{3})/g, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 8)),
        ),
        type,
      },
    ];
  });
}

function readMounts(): {point: string; type: string}[] {
  try {
    return parseMounts(readFileSync('/proc/self/mountinfo', 'utf8'));
  } catch {
    return [];
  }
}
