/** The same pages as Hugo's in Eleventy's usual language for templates, with its Markdown reader for values too. */
const kinds = ['units', 'lessons', 'assessments', 'protocols'];

module.exports = (config) => {
  let markdown;
  config.amendLibrary('md', (library) => {
    markdown = library;
  });
  config.addFilter('line', (text) => markdown.renderInline(String(text ?? '')));
  config.addFilter('titleIn', (all, id) => byId(all).get(id)?.data.title);
  config.addPassthroughCopy('content/style.css');
  for (const kind of kinds)
    config.addCollection(kind, (all) => all.getFilteredByGlob(`content/${kind}/*.md`));
  config.addFilter('neighbour', (all, id, step) => all[(placesIn(all).get(id) ?? -9) + step]);
  config.setQuietMode(true);
  return {
    dir: { input: 'content', output: 'site', includes: '../_includes' },
    markdownTemplateEngine: false,
  };
};

const known = new WeakMap();

function byId(all) {
  const found = known.get(all) ?? new Map(all.map((page) => [page.fileSlug, page]));
  known.set(all, found);
  return found;
}

const places = new WeakMap();

function placesIn(all) {
  const found = places.get(all) ?? new Map(all.map((page, at) => [page.fileSlug, at]));
  places.set(all, found);
  return found;
}
