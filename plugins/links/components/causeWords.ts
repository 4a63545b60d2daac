import { translate } from '@docusaurus/Translate';

/** What is wrong with a link, for a reader. */
export function causeWords(cause: string): string {
  if (/^\d+$/.test(cause)) return translate({ id: 'links.cause.status', message: '状态码 {code}' }, { code: cause });
  const words: Record<string, string> = {
    'unknown-host': translate({ id: 'links.cause.unknown-host', message: '主机名不存在' }),
    'unresolved-host': translate({ id: 'links.cause.unresolved-host', message: '主机名解析失败' }),
    'private-address': translate({ id: 'links.cause.private-address', message: '指向内部网络' }),
    timeout: translate({ id: 'links.cause.timeout', message: '响应超时' }),
    connection: translate({ id: 'links.cause.connection', message: '连接失败' }),
    'lost-redirect': translate({ id: 'links.cause.lost-redirect', message: '重定向到不存在的主机' }),
    'not-asked': translate({ id: 'links.cause.not-asked', message: '没有请求：该主机已多次拒绝，或要求稍后再来' }),
    unchecked: translate({ id: 'links.cause.unchecked', message: '没有检查' }),
  };
  // The result may be of a newer version than the site.
  return words[cause] ?? translate({ id: 'links.cause.other', message: '其他原因' });
}

/** The classes of addresses, for a reader. */
export function classWords(name: string): string {
  const words: Record<string, string> = {
    dead: translate({ id: 'links.class.dead', message: '已失效' }),
    failing: translate({ id: 'links.class.failing', message: '暂时无法判断' }),
    unchecked: translate({ id: 'links.class.unchecked', message: '没有检查' }),
    quarantined: translate({ id: 'links.class.quarantined', message: '已隔离' }),
    local: translate({ id: 'links.class.local', message: '本机或内部网络的地址，不检查' }),
    reserved: translate({ id: 'links.class.reserved', message: '示例专用的域名，不检查' }),
    'own-site': translate({ id: 'links.class.own-site', message: '本站地址，由站内检查负责' }),
    'missing-file': translate({ id: 'links.class.missing-file', message: '在本仓库中不存在' }),
    'run-on': translate({ id: 'links.class.run-on', message: '后面紧跟文字，不检查' }),
    credentials: translate({ id: 'links.class.credentials', message: '含有密码，不检查' }),
    'too-long': translate({ id: 'links.class.too-long', message: '地址过长，不检查' }),
    malformed: translate({ id: 'links.class.malformed', message: '格式有误，不检查' }),
  };
  return words[name] ?? translate({ id: 'links.class.other', message: '其他' });
}
