extension Sample {
  static let javaScript: [Sample] = [
    Sample(
      "package.json",
      #"""
      {
        "name": "@shop/web",
        "version": "1.2.3",
        "main": "./dist/index.js",
        "bin": {"shop": "./bin/shop.js"},
        "exports": {
          ".": {"import": "./dist/index.mjs", "require": "./dist/index.js"},
          "./cart": "./dist/cart.js"
        },
        "packageManager": "pnpm@8.15.0+sha256.canary0hash",
        "engines": {"node": ">=18"},
        "workspaces": ["packages/*"],
        "scripts": {
          "test": "vitest run",
          "lint": "eslint . && prettier --check .",
          "check-types": "tsc --noEmit",
          "deploy": "TOKEN=canary-inline API_KEY='canary quoted' node deploy.js --token canary-option --password=canary-eq",
          "ship": "bash -c \"SECRET=canary-nested make ship X=canary-later\" https://u:canary-pw@example.org/x?key=canary-query",
          "dev": "next dev"
        },
        "dependencies": {
          "left-pad": "^1.3.0",
          "private": "git+https://canary-tok@example.org/private.git#v1"
        },
        "devDependencies": {"vitest": "1.0.0"},
        "peerDependencies": {"@types/node": "*"},
        "optionalDependencies": {"fsevents": "~2.3.0"}
      }

      """#,
      facts: #"""
        2 definition/module @shop/web value=1.2.3
        2 reference/package @shop/web value=offered purl=pkg:npm/%40shop/web
        4 entryPoint/main main target=./dist/index.js
        5 entryPoint/main shop target=./bin/shop.js
        7 entryPoint/main . target=./dist/index.mjs
        8 entryPoint/main ./cart target=./dist/cart.js
        10 dependency/toolchain pnpm declared=8.15.0
        11 dependency/toolchain node declared=>=18
        12 reference/none packages/*
        14 $ pnpm test value=test target=vitest run
        15 $ pnpm run lint value=lint target=eslint . && prettier --check .
        16 $ pnpm run check-types value=typecheck target=tsc --noEmit
        17 $ pnpm run deploy value=other target=TOKEN=… API_KEY=… node deploy.js --token … --password=…
        18 $ pnpm run ship value=other target=bash -c "SECRET=… make ship X=…" https://…@example.org/x?…
        19 $ pnpm run dev value=run target=next dev
        22 dependency/runtime left-pad declared=^1.3.0 purl=pkg:npm/left-pad
        23 dependency/runtime private declared=git+https://…@example.org/private.git#v1 purl=pkg:npm/private
        25 dependency/development vitest declared=1.0.0 purl=pkg:npm/vitest
        26 dependency/runtime @types/node declared=* purl=pkg:npm/%40types/node
        27 dependency/optional fsevents declared=~2.3.0 purl=pkg:npm/fsevents
        """#),
    Sample(
      "package-lock.json",
      #"""
      {
        "name": "web",
        "lockfileVersion": 3,
        "packages": {
          "": {"name": "web", "dependencies": {"left-pad": "^1.3.0"}},
          "node_modules/left-pad": {
            "version": "1.3.0",
            "resolved": "https://canary-user:canary-tok@registry.example.org/left-pad.tgz"
          },
          "node_modules/a/node_modules/@scope/b": {"version": "2.0.0", "dev": true},
          "node_modules/fsevents": {"version": "2.3.3", "optional": true},
          "node_modules/core": {"link": true, "resolved": "packages/core"}
        }
      }

      """#,
      facts: #"""
        6 dependency/runtime left-pad locked=1.3.0 purl=pkg:npm/left-pad@1.3.0
        10 dependency/development @scope/b locked=2.0.0 purl=pkg:npm/%40scope/b@2.0.0
        11 dependency/optional fsevents locked=2.3.3 purl=pkg:npm/fsevents@2.3.3
        """#),
    Sample(
      "old/package-lock.json",
      #"""
      {
        "lockfileVersion": 1,
        "dependencies": {
          "a": {
            "version": "1.0.0",
            "dependencies": {"b": {"version": "0.9.0", "dev": true}}
          }
        }
      }

      """#,
      facts: #"""
        4 dependency/runtime a locked=1.0.0 purl=pkg:npm/a@1.0.0
        6 dependency/development b locked=0.9.0 purl=pkg:npm/b@0.9.0
        """#),
    Sample(
      "yarn.lock",
      #"""
      # yarn lockfile v1

      "@babel/core@^7.0.0", "@babel/core@^7.1.0":
        version "7.23.0"
        resolved "https://canary-user:canary-tok@registry.example.org/core.tgz#abc"
        dependencies:
          semver "^6.3.1"

      semver@^6.3.1:
        version "6.3.1"

      """#,
      facts: #"""
        3 dependency/none @babel/core locked=7.23.0 purl=pkg:npm/%40babel/core@7.23.0
        9 dependency/none semver locked=6.3.1 purl=pkg:npm/semver@6.3.1
        """#),
    Sample(
      "berry/yarn.lock",
      #"""
      __metadata:
        version: 8

      "@scope/tool@npm:^2.0.0":
        version: 2.4.0
        resolution: "@scope/tool@npm:2.4.0"

      "web@workspace:.":
        version: 0.0.0-use.local

      """#,
      facts: #"""
        4 dependency/none @scope/tool locked=2.4.0 purl=pkg:npm/%40scope/tool@2.4.0
        """#),
    Sample(
      "pnpm-lock.yaml",
      #"""
      lockfileVersion: '9.0'

      importers:

        .:
          dependencies:
            '@scope/ui':
              specifier: ^1.0.0
              version: 1.4.2(react@18.2.0)
            core:
              specifier: workspace:*
              version: link:../core
          devDependencies:
            vitest:
              specifier: ~1.0.0
              version: 1.0.4

      packages:

        '@scope/ui@1.4.2':
          resolution: {integrity: sha512-canary, tarball: https://u:canary-tok@example.org/ui.tgz}

        vitest@1.0.4:
          resolution: {integrity: sha512-canary}
          engines: {node: '>=18'}

      """#,
      facts: #"""
        7 dependency/runtime @scope/ui declared=^1.0.0 locked=1.4.2 purl=pkg:npm/%40scope/ui@1.4.2
        10 dependency/runtime core declared=workspace:* purl=pkg:npm/core
        14 dependency/development vitest declared=~1.0.0 locked=1.0.4 purl=pkg:npm/vitest@1.0.4
        20 dependency/none @scope/ui locked=1.4.2 purl=pkg:npm/%40scope/ui@1.4.2
        23 dependency/none vitest locked=1.0.4 purl=pkg:npm/vitest@1.0.4
        """#),
    Sample(
      "tsconfig.json",
      #"""
      {
        // comments and trailing commas are allowed here: canary-tsconfig
        "extends": "./tsconfig.base.json",
        "compilerOptions": {
          "baseUrl": "./src", /* "paths": {"no": ["no"]} */
          "paths": {
            "@app/*": ["app/*", "generated/app/*"],
            "config": ["config/index.ts"],
          },
        },
        "references": [{"path": "../core"}],
      }

      """#,
      facts: #"""
        1 $ npx tsc --noEmit value=typecheck
        3 reference/none ./tsconfig.base.json
        5 config/key compilerOptions.baseUrl target=./src
        7 config/key compilerOptions.paths alias=@app/* target=app/*
        8 config/key compilerOptions.paths alias=config target=config/index.ts
        11 reference/none ../core
        """#),
  ]
}
