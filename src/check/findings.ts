/**
 * 必须改: a build fails until it is corrected. 该看一眼: readers see something doubtful. 提醒: for
 * information.
 */
export type Severity = 'must' | 'look' | 'note';

export const SEVERITIES: Readonly<Record<Severity, string>> = {
  must: '必须改',
  look: '该看一眼',
  note: '提醒',
};

/** A finding for editors. */
export interface Finding {
  /** `content/rights/x.md`; for a whole collection, its folder. */
  file: string;
  /** The entry's title, or a substitute. */
  title: string;
  /** One sentence that describes the finding. */
  text: string;
  line?: number | undefined;
  /** “已核对，仍然正确” would resolve it. */
  canConfirm?: boolean;
  /** A note to readers for 更新记录, once the entry is revised; nothing adds it without an editor. */
  proposes?: string;
  /** The desk can repair it without asking for the intended meaning. */
  canRepair?: boolean;
}

/** Findings of one kind. */
export interface HealthGroup {
  id: string;
  label: string;
  severity: Severity;
  /** Recommended action. */
  advice: string;
  findings: Finding[];
}
