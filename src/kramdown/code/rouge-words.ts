// Words to which Rouge's lexers give a class of their own.

export const SCRIPT_BUILTINS = new Set(
  (
    'Array Boolean Date Error Function Map Math Number Object Promise Proxy RegExp Set String Symbol WeakMap WeakSet ' +
    'decodeURI decodeURIComponent document encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt window'
  ).split(' '),
);

export const SHELL_BUILTINS = new Set(
  (
    'alias basename bg cat cd chmod chown cp curl cut df dirname du echo env exec exit export find grep head hostname ' +
    'install kill less ln ls mkdir mv printf ps pwd read rm rmdir sed sleep sort source sudo tail tar tee test touch ' +
    'tr uniq wc whoami xargs'
  ).split(' '),
);

export const SQL_TYPES =
  'BIGINT BLOB BOOLEAN CHAR DATE DECIMAL DOUBLE FLOAT INT INTEGER NUMERIC SERIAL SMALLINT TEXT TIMESTAMP VARCHAR';

export const C_TYPES =
  'unsigned signed size_t ssize_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t';

export const NAMESPACES = 'import from package namespace use using require include';
