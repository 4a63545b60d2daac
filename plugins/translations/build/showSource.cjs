/* global module */
/**
 * Loader in front of that of MDX: shows the source of a page that is not translated. The hook of the front matter cannot,
 * for Docusaurus takes nothing but the front matter from it. Plain JavaScript, because the bundler loads it.
 */
module.exports = function showSource(text) {
  const done = this.async();
  const { readText, otherFiles } = this.getOptions();
  // So that neither the bundler's cache nor a development server goes on with an old text. A file that comes into being counts.
  for (const file of otherFiles(this.resourcePath)) this.addDependency(file);
  readText(this.resourcePath).then((instead) => done(null, instead ?? text), done);
};
