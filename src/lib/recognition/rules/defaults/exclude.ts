/**
 * What people do not write by hand counts for nothing: in opentelemetry.io one generated file holds a third of all changed
 * lines. Globs, relative to the site.
 */
export const defaultExclude: string[] = [
  // Lock files: *.lock is Cargo, Yarn, Bun, Poetry, uv, Pipenv, Bundler, Composer, Mix, CocoaPods, pub, Nix
  '**/*.lock',
  '**/*.lockfile',
  '**/*.lock.{json,hcl}',
  '**/{package-lock.json,npm-shrinkwrap.json,pnpm-lock.yaml,bun.lockb,conda-lock.yml,.terraform.lock.hcl}',
  '**/{go.sum,go.work.sum,Package.resolved,Cartfile.resolved,cabal.project.freeze}',
  // Other people's code
  '**/{vendor,node_modules,third_party,bower_components}/**',
  // Generated
  '**/{generated,__generated__,__snapshots__}/**',
  '**/*.{min.js,min.css,map,snap}',
  '**/*.{gen,generated}.*',
  '**/*.pb.{go,cc,h,rs}',
  '**/*_pb.{js,ts,d.ts}',
  '**/*_{pb2,pb2_grpc}.{py,pyi}',
  '**/{redemptions.yml,*.results.yml}',
  // Pictures, fonts, sound and film
  '**/*.{png,jpg,jpeg,gif,webp,avif,ico,bmp,tif,tiff,svg,psd,ai,sketch,fig,drawio,excalidraw}',
  '**/*.{woff,woff2,ttf,otf,eot}',
  '**/*.{mp3,mp4,m4a,ogg,oga,ogv,wav,flac,webm,mov,avi}',
  // Documents and data that are no text, archives, programs
  '**/*.{pdf,doc,docx,xls,xlsx,ppt,pptx,odt,ods,odp,epub}',
  '**/*.{zip,gz,tgz,bz2,xz,zst,7z,rar,tar}',
  '**/*.{wasm,class,jar,war,exe,dll,so,dylib,a,o,bin,pyc,db,sqlite,sqlite3,parquet,onnx,pcap}',
];
