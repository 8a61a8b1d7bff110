/** What the tests with Debian's servers need: package of Debian → a file of it. */
export const SERVERS = {
  nginx: '/usr/sbin/nginx',
  'libnginx-mod-http-brotli-static': '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  caddy: '/usr/bin/caddy',
  openssl: '/usr/bin/openssl',
  iproute2: '/sbin/ip',
  'libreoffice-writer-nogui': '/usr/lib/libreoffice/program/libswlo.so',
  'libreoffice-calc-nogui': '/usr/lib/libreoffice/program/libsclo.so',
  'python3-icalendar': '/usr/lib/python3/dist-packages/icalendar/__init__.py',
  'libreoffice-impress-nogui': '/usr/lib/libreoffice/program/libslideshowlo.so',
};

/** What the journeys in other engines need. */
export const ENGINES = {
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/Xvfb',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
};
