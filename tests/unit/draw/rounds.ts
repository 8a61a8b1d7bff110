/** Rounds of drand's network as it published them: facts to verify against. */
export const ROUNDS: readonly (readonly [round: number, signature: string])[] = [
  [
    1000,
    'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
  ],
  [
    12_040_883,
    '929906c959032ab363c9f26570d215d66f5c06cb0c44fe508c12bb5839f04ec895bb6868e5b9ff13ab289bdb5266b394',
  ],
  [
    32_285_085,
    '81dbce51d584d90d618547f4b50391d53ace6f6b9aeb8fb67e1879427af9d0310ac0ec6f519271d9a313ee84b378d416',
  ],
  [
    32_285_086,
    'a64d99fd7fa3e48912be7209c7b69c72c88fc5224be2516949b6f29f3a4b7e3fa069dd58b2bbb4bf2c34ae61ef631a44',
  ],
];

/** SHA-256 of the signature, which drand publishes beside it as the randomness of round 1000. */
export const RANDOMNESS_OF_1000 =
  'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd';
