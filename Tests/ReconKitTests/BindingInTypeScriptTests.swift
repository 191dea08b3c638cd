import Testing

@testable import CodeIndex

/// What calls mean in TypeScript.
struct BindingInTypeScriptTests {
  @Test func `signatures before a body are one definition with it`() throws {
    let problems = try MarkedSources.problems(
      """
      == src/time.ts
      export class Time {
        constructor(source: string);
        constructor(source: string, zone: string);
        constructor(source: string, zone?: string) {}  //= constructor
        next(): Date;
        next(count: number): Date[];
        next(count?: number): Date | Date[] {  //= next
          return [];
        }
        all() {
          return this.next(3);  //> next
        }
      }
      """)
    #expect(problems == [])
  }

  @Test func `a word of the language is a type whatever else bears it`() throws {
    let problems = try MarkedSources.problems(
      """
      == src/stamps.ts
      export class Stamps {
        press(count: number) { return count; }  //= press
      }
      export class Box {}
      export function any(): Box { return new Box(); }
      export function use(stamps: any) {
        return stamps.press(1);  //> press
      }
      """)
    #expect(problems == [])
  }

  @Test func `what a build makes is imported for its source`() throws {
    let problems = try MarkedSources.problems(
      """
      == package.json
      {"name": "clock", "main": "dist/index.js"}
      == src/index.ts
      export { Job } from './job';
      == src/job.ts
      export class Job {
        start() {}  //= start
      }
      == examples/basic.mjs
      import { Job } from '../dist/index.js';
      import { Job as Other } from '../dist/job.js';
      const job = new Job();
      job.start();  //> start
      const other = new Other();
      other.start();  //> start
      """)
    #expect(problems == [])
  }
}
