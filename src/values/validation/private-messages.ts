import { type MessagePair, always } from './message-pair.ts';

interface Private {
  /** Location in words, `工作表“名单”C3（隐藏）`; empty if the line number is enough. */
  place: string;
  /** The displayable form: never the number itself. */
  masked: string;
  /** Distinguishes it from other findings with the same mask. */
  mark?: string;
  isGuess: boolean;
}

/** @param advice what to do; `isGuess`: whether the finding is only a guess */
const pair = (what: string, advice: (isGuess: boolean) => string): MessagePair<Private> => ({
  found: ({ place, masked, isGuess }) =>
    `${place}${place ? '里' : ''}${isGuess ? '可能是' : ''}${[what, masked].filter(Boolean).join(' ')}`,
  expected: ({ isGuess }) => advice(isGuess),
});

const hide = (isGuess: boolean) => `个人信息不能上网${isGuess ? '；如果是的话，' : '，'}请去掉`;
const hideOrMask = (isGuess: boolean) => `${hide(isGuess)}，或只写打了星号的样子`;

const CLOSED = '打不开的附件';

/** Personal data that must not be published. */
const FOUND = {
  'private-identity': pair('身份证号', hideOrMask),
  'private-bank-card': pair('银行卡号', hideOrMask),
  'private-mobile': pair('手机号', hideOrMask),
  'private-travel-document': pair('护照或通行证号', hideOrMask),
  'private-address': pair('家庭住址', hide),
  'private-emails': pair('姓名和邮箱的名单', hide),
  /** `masked`: the heading, and the number of filled rows. */
  'private-table': pair('', () => '这样的表格一般不上网：去掉这一栏，或只留打了星号的'),
  'private-picture-place': pair('照片的拍摄地点', () => '请去掉位置信息，或用编辑台重新上传'),
};

/** Codes of findings about personal data; an editor may answer each. */
export const PRIVATE_CODES = Object.keys(FOUND);

/**
 * Personal data that must not be published, and files that must not be because their content cannot
 * be examined.
 */
export const PRIVATE_MESSAGES = {
  ...FOUND,
  /** The reason that an editor gave for a finding is not a valid one. */
  'no-reason': () => '请用一句话写明为什么不是个人信息，至少四个字',
  'reason-with-number': () => '理由里不要再写号码，写明为什么不是个人信息就行',
  'attachment-swollen': always(
    CLOSED,
    '展开以后大得不像正常的文件，为安全起见不打开。请用原来的软件另存一份，或另存为 PDF，再上传',
  ),
  'attachment-broken': always(CLOSED, '打不开，可能没有传完整。请用原来的软件另存一份，再上传'),
  'attachment-locked': always(
    CLOSED,
    '加了密码，程序看不到里面，读者也打不开。请去掉密码，另存一份，再上传',
  ),
  'attachment-macros': always(
    CLOSED,
    '里面有宏（程序），不能上传。请另存为不带宏的格式，或另存为 PDF',
  ),
};
