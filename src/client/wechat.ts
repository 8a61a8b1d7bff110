// In other browsers there is nothing to do.
if (/MicroMessenger/i.test(navigator.userAgent))
  void import('./wechat/share-card.ts').then(({ startShareCard }) => startShareCard());
