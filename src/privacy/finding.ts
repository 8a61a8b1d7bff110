/** What of a person was found. */
export type PrivateKind =
  | 'identity'
  | 'bank-card'
  | 'mobile'
  | 'travel-document'
  | 'address'
  | 'emails'
  | 'table'
  | 'picture-place';

/** `sure`: the number proves itself, or its label says what it is. `maybe`: a guess, which must stop nothing. */
export type Certainty = 'sure' | 'maybe';

/** Something private in a text. Never holds the number itself. */
export interface Spot {
  kind: PrivateKind;
  certainty: Certainty;
  /** Where it stands in the text: offsets in UTF-16 units. */
  start: number;
  end: number;
  /** What may be shown of it, `110105********002X`; of a table the heading and how many rows are filled in. */
  masked: string;
}

/** As messages call them. */
export const KIND_LABELS: Readonly<Record<PrivateKind, string>> = {
  identity: '身份证号',
  'bank-card': '银行卡号',
  mobile: '手机号',
  'travel-document': '护照或通行证号',
  address: '家庭住址',
  emails: '姓名和邮箱的名单',
  table: '个人信息表格',
  'picture-place': '照片的拍摄地点',
};

/** What is known of the text's surroundings and of the day. */
export interface Surroundings {
  /** Digits of phone numbers, and e-mail addresses in small letters, that are published on purpose. */
  known?: ReadonlySet<string>;
  /** The Shanghai day, `YYYY-MM-DD`: nobody is born after it. */
  today: string;
  /** Of a cell: the heading of its column. */
  heading?: string;
  /** Of a cell: the text of its row. */
  row?: string;
}
