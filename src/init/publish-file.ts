export const PUBLISHERS = ['github', 'gitlab', 'netlify'] as const;
export type Publisher = (typeof PUBLISHERS)[number];

/** What a host needs to build and publish the site on every change; docs/publish.md shows the same files. */
export interface PublishFile {
  readonly path: string;
  text(site: PublishedSite): string;
  /** What is left to do. */
  readonly steps: readonly string[];
}

export interface PublishedSite {
  readonly branch: string;
  readonly timezone: string;
}

const COMMIT = 'Commit all files and push them.';

export const PUBLISH_FILES: Readonly<Record<Publisher, PublishFile>> = {
  github: {
    path: '.github/workflows/publish.yml',
    text: githubWorkflow,
    // In this order, as the workflow fails until GitHub expects it.
    steps: ['On GitHub, choose Settings → Pages → Source: GitHub Actions.', COMMIT],
  },
  gitlab: {
    path: '.gitlab-ci.yml',
    text: () => GITLAB,
    steps: [COMMIT, 'On GitLab, add a pipeline schedule for every night.'],
  },
  netlify: {path: 'netlify.toml', text: () => NETLIFY, steps: [COMMIT, 'Let Netlify import the repository.']},
};

function githubWorkflow({branch, timezone}: PublishedSite): string {
  // Without a zone, GitHub reads the time as UTC.
  const zone = timezone === 'UTC' ? '' : `      timezone: ${timezone}\n`;
  return `name: Publish
on:
  push:
    branches: [${/^[\w/-]+$/.test(branch) ? branch : JSON.stringify(branch)}]
  schedule:
    - cron: '5 3 * * *' # posts dated for today appear, past meetings move to the past
${zone}  workflow_dispatch:
permissions:
  contents: read
concurrency:
  group: pages
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      # Pictures and cards are made once. What a pull request keeps, GitHub does not give to this branch.
      - uses: actions/cache@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5
        with:
          path: .ssg-cache
          key: ssg-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: ssg-
      - run: npx ssg build
      - uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0
        with:
          path: public
          include-hidden-files: true # .well-known
  publish:
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
    steps:
      - id: deploy
        uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0
`;
}

const GITLAB = `pages:
  image: node:24
  script:
    - npm ci
    - npx ssg build
  cache:
    key: ssg
    paths: [.ssg-cache]
  artifacts:
    paths: [public]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;

const NETLIFY = `[build]
command = "npx ssg build"
publish = "public"
[build.environment]
NODE_VERSION = "24"
`;
