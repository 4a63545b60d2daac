import { translate } from '@docusaurus/Translate';
import type { ReportResult, ReportWay } from '../../views/fieldReport.ts';

/** What came of trying a page. */
export function resultLabel(result: ReportResult): string {
  switch (result) {
    case 'works':
      return translate({ id: 'tasks.reports.works', message: '照做成功' });
    case 'differs':
      return translate({ id: 'tasks.reports.differs', message: '结果不同' });
    case 'fails':
      return translate({ id: 'tasks.reports.fails', message: '没有成功' });
  }
}

/** How a page was tried. */
export function wayLabel(way: ReportWay): string {
  switch (way) {
    case 'commands':
      return translate({ id: 'tasks.reports.way.commands', message: '运行步骤' });
    case 'keyboard':
      return translate({ id: 'tasks.reports.way.keyboard', message: '只用键盘读' });
    case 'phone':
      return translate({ id: 'tasks.reports.way.phone', message: '在手机上读' });
    case 'print':
      return translate({ id: 'tasks.reports.way.print', message: '打印' });
    case 'screen-reader':
      return translate({ id: 'tasks.reports.way.screenReader', message: '用读屏软件读' });
  }
}

/** A system as it calls itself. */
export function systemName(system: string): string {
  if (system === 'other') return translate({ id: 'tasks.reports.other', message: '其他' });
  return systems[system] ?? system.replace(/^./, (letter) => letter.toUpperCase());
}

const systems: Readonly<Record<string, string>> = {
  arch: 'Arch Linux',
  'centos-stream': 'CentOS Stream',
  ios: 'iOS',
  macos: 'macOS',
  opensuse: 'openSUSE',
  'raspberry-pi-os': 'Raspberry Pi OS',
  rhel: 'RHEL',
  rocky: 'Rocky Linux',
  wsl2: 'WSL 2',
};
