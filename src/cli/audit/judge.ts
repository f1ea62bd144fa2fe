/** One entry of `npm audit --json`, as far as we read it. */
type Vulnerability = {
  name: string;
  severity: 'info' | 'low' | 'moderate' | 'high' | 'critical';
  range: string;
  /** Advisories of its own, or the names of the packages it has them from. */
  via: (string | { title: string; url: string })[];
  fixAvailable: boolean | { name: string; version: string; isSemVerMajor: boolean };
};

/** What an answer says: nothing at all, or the high and critical ones in words and how many others. */
export type Verdict =
  | { asked: false; why: string }
  | { asked: true; grave: string[]; minor: number };

/** Judges what `npm audit --json` printed; no answer and an error's answer are no verdict. */
export function judge(printed: string): Verdict {
  const report = parsed(printed);
  if (!report) return { asked: false, why: 'no answer that can be read' };
  const { auditReportVersion, vulnerabilities, message } = report;
  if (auditReportVersion !== 2 || !vulnerabilities) {
    return { asked: false, why: message ?? 'an answer of an unknown shape' };
  }
  const all = Object.values(vulnerabilities);
  const grave = all.filter(({ severity }) => severity === 'high' || severity === 'critical');
  return { asked: true, grave: grave.map(inWords), minor: all.length - grave.length };
}

type Report = {
  auditReportVersion?: number;
  vulnerabilities?: Record<string, Vulnerability>;
  message?: string;
};

function parsed(printed: string): Report | null | undefined {
  try {
    return JSON.parse(printed) as Report | null;
  } catch {
    return undefined;
  }
}

function inWords({ name, severity, range, via, fixAvailable }: Vulnerability): string {
  const why = via.map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title} ${one.url}`));
  return `${severity}: ${name} ${range} · ${why.join('; ')} → ${advice(fixAvailable)}`;
}

function advice(fix: Vulnerability['fixAvailable']): string {
  if (fix === true) return '`npm audit fix`';
  if (fix === false) return 'no fix yet: do without it, or show that the fault cannot be reached';
  const major = fix.isSemVerMajor ? ' (another major version: read what changed)' : '';
  return `\`npm install ${fix.name}@${fix.version}\`${major}`;
}
