import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate of 127.0.0.1 that signs itself, with its key; or why there is none here: `context.skip(reason)`. */
export function createTestCertificate(): TestCertificate | { readonly missing: string } {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const form = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const name = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  try {
    execFileSync('openssl', ['req', '-x509', ...form, ...name, '-keyout', key, '-out', cert], { stdio: 'pipe' });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch {
    return { missing: 'there is no openssl that makes a certificate' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface TestCertificate {
  readonly missing?: never;
  readonly key: string;
  readonly cert: string;
}
