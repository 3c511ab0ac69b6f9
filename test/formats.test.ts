import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { root } from '../build/pages.ts';
import { rules } from '../src/index.ts';
import { formatGithub } from '../src/report/github.ts';
import { formatHtml } from '../src/report/html.ts';
import { draftJson } from '../src/report/json.ts';
import { formatMarkdown } from '../src/report/markdown.ts';
import { formatNdjson } from '../src/report/ndjson.ts';
import { formatRdjson } from '../src/report/rdjson.ts';
import { formatSarif } from '../src/report/sarif.ts';
import { DRAFTS } from './drafts.ts';
import { reportOn } from './reports.ts';

const SOURCES = Object.fromEntries(
  DRAFTS.map(({ source }, at) => [`drafts/${at} a:b,%.txt`, source]),
);
/** The OASIS schema, as this package carries it. */
const SCHEMA = join(root, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const HOSTILE =
  'Dear <script>alert(1)</script>,\n\nThank you for [Company Name] & "co" \u001b[31m<img src=x onerror=alert(1)>. ünïcode 🎉 I\'m not sure if I can come to the the interview.\n\nBest,\nJo\n';
const report = reportOn({ ...SOURCES, 'hostile.txt': HOSTILE });

describe('NDJSON', () => {
  it('is a line for each draft, as in the JSON report', () => {
    const lines = formatNdjson(report).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      report.drafts.map((draft) => JSON.parse(JSON.stringify(draftJson(draft)))),
    );
  });
});

describe('SARIF', () => {
  const log = JSON.parse(formatSarif(report));
  const [run] = log.runs;

  it('is valid by the schema of the standard', () => {
    const ajv = new Ajv({
      strict: false,
      allErrors: true,
      validateFormats: false,
      unicodeRegExp: false,
    });
    // Its words are of an older draft, its keywords are the same.
    const { $schema, id, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
    expect(`${$schema} ${id}`).toContain('sarif-2.1.0');
    const valid = ajv.compile(schema);
    expect(valid(log), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
  });

  it('names its version, its tool and every rule with its help', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(
      rules.map(({ rule }) => rule),
    );
    for (const rule of run.tool.driver.rules) {
      expect(rule.help.text).toContain(rule.id);
      expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration.level);
    }
  });

  it('has a result for each finding, in its place, with its rule', () => {
    const findings = report.drafts.flatMap(({ review }) => review.findings);
    expect(run.results).toHaveLength(findings.length);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      expect(run.artifacts[artifactLocation.index].location.uri).toBe(artifactLocation.uri);
      expect(artifactLocation.uri).toMatch(/^[\w.~%/-]+$/);
      expect(region.startLine).toBeGreaterThanOrEqual(1);
      expect(region.endLine).toBeGreaterThanOrEqual(region.startLine);
      for (const fix of result.fixes ?? [])
        for (const { replacements } of fix.artifactChanges)
          expect(replacements.length).toBeGreaterThan(0);
    }
  });

  it('tells findings of one draft apart by their fingerprints, wherever they stand', () => {
    const prints = (source: string) =>
      JSON.parse(formatSarif(reportOn({ 'a.txt': source }))).runs[0].results.map(
        (result: { partialFingerprints: object }) => JSON.stringify(result.partialFingerprints),
      );
    const before = prints(HOSTILE);
    expect(new Set(before).size).toBe(before.length);
    expect(prints(`\n\n${HOSTILE}`).sort()).toEqual(before.sort());
  });
});

describe('RDJSON', () => {
  it('counts columns in bytes of UTF-8, and suggests what one edit settles', () => {
    const { source, diagnostics } = JSON.parse(formatRdjson(report));
    expect(source.name).toBe('decline-lint');
    const doubled = diagnostics.find(
      ({ code, location }: { code: { value: string }; location: { path: string } }) =>
        code.value === 'is-proofread' && location.path === 'hostile.txt',
    );
    const line = HOSTILE.split('\n')[2] ?? '';
    const column = Buffer.from(line.slice(0, line.indexOf('the the'))).length + 1;
    expect(doubled.location.range.start).toEqual({ line: 3, column });
    expect(doubled.suggestions[0].text).toBe('');
    for (const { severity } of diagnostics)
      expect(['ERROR', 'WARNING', 'INFO']).toContain(severity);
  });
});

describe('RDJSON, by what reviewdog publishes of it', () => {
  // Its JSON Schema is not to be had as a package; these are its types and names.
  const ajv = new Ajv({ strict: false });
  const position = {
    type: 'object',
    additionalProperties: false,
    properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } },
  };
  const range = {
    type: 'object',
    additionalProperties: false,
    properties: { start: position, end: position },
  };
  const code = {
    type: 'object',
    additionalProperties: false,
    properties: { value: { type: 'string' }, url: { type: 'string' } },
  };
  const valid = ajv.compile({
    type: 'object',
    additionalProperties: false,
    properties: {
      source: {
        type: 'object',
        additionalProperties: false,
        properties: { name: { type: 'string' }, url: { type: 'string' } },
      },
      severity: { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] },
      diagnostics: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          properties: {
            message: { type: 'string' },
            location: {
              type: 'object',
              additionalProperties: false,
              properties: { path: { type: 'string' }, range },
            },
            severity: { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] },
            source: { type: 'object' },
            code,
            suggestions: {
              type: 'array',
              items: {
                type: 'object',
                additionalProperties: false,
                properties: { range, text: { type: 'string' } },
              },
            },
            original_output: { type: 'string' },
          },
        },
      },
    },
  });

  it('is valid', () => {
    expect(valid(JSON.parse(formatRdjson(report))), JSON.stringify(valid.errors)).toBe(true);
  });
});

describe('GitHub annotations', () => {
  it('are a command a line, with what means something to it escaped', () => {
    const lines = formatGithub(report).trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(
        /^::(?:error|warning|notice) file=[^:,\r\n]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z-]+::[^\r\n\u001b]+$/,
      );
    expect(lines[0]).toContain('file=drafts/');
    expect(lines.join('\n')).toContain('%3A');
  });
});

describe('the Markdown report', () => {
  it('says what was found, and is not written by the draft', () => {
    const text = formatMarkdown(report);
    expect(text).toContain('**error** `no-placeholders`');
    expect(text).toContain('### What the guides ask');
    expect(text).not.toMatch(/(?<!\\)<|\u001b/);
  });
});

describe('the HTML page', () => {
  const page = formatHtml(report);

  it('holds the draft, its marks, its score and the checklist', () => {
    expect(page).toContain('<mark class="error">[Company Name]</mark>');
    expect(page).toContain('What the guides ask');
    expect(page).toContain('<meter');
  });

  it('runs nothing and loads nothing, whatever the draft holds', () => {
    expect(page).not.toMatch(
      /<(?:script|img|iframe|link|object)|<[a-z][^>]*(?:\son\w+=|\ssrc=|javascript:)|url\(/i,
    );
    expect(page).toContain("default-src 'none'");
    expect(page).not.toContain('\u001b');
    expect(page).toContain('&lt;script&gt;');
  });

  it('closes what it opens', () => {
    for (const tag of ['main', 'section', 'mark', 'ol', 'ul', 'li', 'pre', 'sup', 'a', 'p', 'b'])
      expect(page.split(new RegExp(`<${tag}[ >]`)).length).toBe(page.split(`</${tag}>`).length);
  });
});
