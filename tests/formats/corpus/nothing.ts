import { file, raw } from './build.ts';
import type { Add } from './hostile.ts';

export function nothing(add: Add): void {
	add('no file', [], 'files.none');
	add('an empty file without an ending', file('a', ''), 'files.unknown');
	add('noise', raw('a.bin', 1, 2, 3, 250, 251), 'files.unknown');
	add(
		'a picture called csv',
		raw('a.csv', 0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
		'csv.noTies'
	);
	add('a program', raw('a.exe', 0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0), 'files.unknown');
	add('an old workbook', raw('a.xls', 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'files.oldOffice');
	add(
		'a workbook with a password, called xlsx',
		raw('a.xlsx', 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
		'files.oldOffice'
	);
	add('a page of the web', file('a.html', '<html><body>hello</body></html>'), 'files.unknown');
	add('a PDF', file('a.pdf', '%PDF-1.7\n'), 'files.unknown');
}
