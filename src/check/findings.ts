/** 必须改: a build fails until it is mended. 该看一眼: readers are told something doubtful. 提醒: good to know. */
export type Severity = 'must' | 'look' | 'note';

export const SEVERITIES: Readonly<Record<Severity, string>> = {
  must: '必须改',
  look: '该看一眼',
  note: '提醒',
};

/** One thing that an editor should know of. */
export interface Finding {
  /** `content/rights/x.md`; for a column as a whole, its folder. */
  file: string;
  /** The entry's title, or what stands for it. */
  title: string;
  /** One sentence: what is so. */
  text: string;
  line?: number | undefined;
  /** “已核对，仍然正确” would settle it. */
  canConfirm?: boolean;
  /** The desk can repair what is told, without asking what was meant. */
  canRepair?: boolean;
}

/** Findings of one kind. */
export interface HealthGroup {
  id: string;
  label: string;
  severity: Severity;
  /** What to do about them. */
  advice: string;
  findings: Finding[];
}
