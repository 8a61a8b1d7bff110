import { Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { expect } from '@playwright/test';
import { picture } from '../unit/import/import-kit.ts';
import type { DeskPage, Upload } from './desk-page.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A notice with a heading and a picture, as a school writes it in Word. */
export async function notice(...more: string[]): Promise<Upload> {
  const file = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: '报名办法', heading: HeadingLevel.HEADING_2 }),
          new Paragraph({
            children: [
              new TextRun('各校工会'),
              new TextRun({ text: '周五前', bold: true }),
              new TextRun('报名。'),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: await picture('#a3271f'),
                transformation: { width: 40, height: 30 },
              }),
            ],
          }),
          ...more.map((text) => new Paragraph(text)),
          new Paragraph('2026年3月5日'),
        ],
      },
    ],
  });
  return {
    name: '关于乒乓球赛的通知.docx',
    mimeType: WORD,
    buffer: await Packer.toBuffer(file),
  };
}

/** Opens 从文件导入一篇 from the list. */
export async function openImport(desk: DeskPage): Promise<void> {
  await desk.openList('文苑与要闻');
  await desk.page.getByRole('link', { name: '从文件导入一篇' }).click();
  await expect(desk.page.getByRole('heading', { name: '从文件导入一篇' })).toBeVisible();
}

/** Chooses a document, and puts it into the form. */
export async function importInto(desk: DeskPage, document: Upload): Promise<void> {
  await openImport(desk);
  await desk.page.getByLabel('选文件').setInputFiles(document);
  await desk.page.getByRole('button', { name: '放进编辑表单' }).click();
}
