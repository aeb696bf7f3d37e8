import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { pageSchema, postSchema } from '../../lib/front-matter-schema.ts';
import { backend, gitHubApp, originsOf } from '../../lib/studio/backend.ts';
import { studioConfig } from '../../lib/studio/config.ts';

const { collections } = studioConfig();

/** The fields of a collection's front matter: `body` is the text below it. */
function fieldsOf(name: string) {
  const fields = collections.find((collection) => collection.name === name)?.fields ?? [];
  return fields.filter((field) => field.name !== 'body');
}

test('the form of a post has each field of the schema once', () => {
  const names = fieldsOf('posts').map(({ name }) => name);
  assert.deepEqual([...names].sort(), Object.keys(postSchema.shape).sort());
});

test('a field is required in the studio where the schema requires it, and nowhere else', () => {
  const required = (name: string) => fieldsOf(name).filter((field) => field.required);
  assert.deepEqual(
    required('posts').map(({ name }) => name),
    ['title', 'date'],
  );
  assert.deepEqual(
    required('pages').map(({ name }) => name),
    ['title'],
  );
});

test('pages and topics have fields that their schema knows', () => {
  for (const name of ['pages', 'topics']) {
    const unknown = fieldsOf(name).filter((field) => !(field.name in pageSchema.shape));
    assert.deepEqual(unknown, []);
  }
});

test('what a field begins with is what the schema takes', () => {
  for (const { name, default: begin } of fieldsOf('posts')) {
    if (begin === undefined || name === 'date') continue; // "{{now}}" is Decap's own.
    const { success } = z
      .looseObject(postSchema.shape)
      .partial()
      .safeParse({ [name]: begin });
    assert.ok(success, name);
  }
});

test('each field that is shown has a label', () => {
  for (const { name } of collections) {
    const bare = fieldsOf(name).filter(({ label, widget }) => widget !== 'hidden' && !label);
    assert.deepEqual(bare, []);
  }
});

test('without variables there is nowhere to write to', () => {
  assert.equal(backend({}), undefined);
  assert.equal(backend({ STUDIO_REPO: 'ibu/situs', STUDIO_BACKEND: 'svn' }), undefined);
});

test('GitHub needs no more than the repository', () => {
  assert.deepEqual(backend({ STUDIO_REPO: 'ibu/situs' }), {
    name: 'github',
    repo: 'ibu/situs',
    branch: 'main',
    api_root: 'https://api.github.com',
    auth_endpoint: 'api/cms/auth',
  });
});

test('GitLab and Gitea log in from the browser, at the server of the operator', () => {
  const env = { STUDIO_REPO: 'ibu/situs', STUDIO_CLIENT_ID: 'kode', STUDIO_BRANCH: 'terbit' };
  assert.deepEqual(backend({ ...env, STUDIO_BACKEND: 'gitlab' }), {
    name: 'gitlab',
    repo: 'ibu/situs',
    branch: 'terbit',
    api_root: 'https://gitlab.com/api/v4',
    auth_type: 'pkce',
    base_url: 'https://gitlab.com',
    app_id: 'kode',
  });
  const own = { STUDIO_BACKEND: 'gitea', STUDIO_SERVER: 'https://git.example/' };
  assert.deepEqual(backend({ ...env, ...own }), {
    name: 'gitea',
    repo: 'ibu/situs',
    branch: 'terbit',
    api_root: 'https://git.example/api/v1',
    base_url: 'https://git.example',
    app_id: 'kode',
  });
});

test('a local decap-server wins over a repository', () => {
  const env = { STUDIO_LOCAL: 'http://127.0.0.1:8081', STUDIO_REPO: 'ibu/situs' };
  assert.deepEqual(backend(env), { name: 'proxy', proxy_url: 'http://127.0.0.1:8081/api/v1' });
});

test('a browser may ask the servers of the backend, each once, and no other', () => {
  const env = { STUDIO_REPO: 'ibu/situs', STUDIO_BACKEND: 'gitea' };
  assert.deepEqual(originsOf(backend(env)), ['https://gitea.com']);
  assert.deepEqual(originsOf(backend({ STUDIO_REPO: 'ibu/situs' })), ['https://api.github.com']);
  assert.deepEqual(originsOf(undefined), []);
});

test('the login with GitHub is off until all of its variables are set', () => {
  const env = {
    STUDIO_REPO: 'ibu/situs',
    STUDIO_CLIENT_ID: 'kode',
    STUDIO_CLIENT_SECRET: 'rahasia',
  };
  const app = { id: 'kode', secret: 'rahasia', server: 'https://github.com' };
  assert.deepEqual(gitHubApp(env), app);
  for (const name of Object.keys(env)) assert.equal(gitHubApp({ ...env, [name]: '' }), undefined);
  assert.equal(gitHubApp({ ...env, STUDIO_BACKEND: 'gitlab' }), undefined);
});
