# Records what Jekyll and its gems make of the sites in src/presets/jekyll/test/gems, on a fixed day.
# Run: ruby conformance/record-gems.rb [NAME.json ...]
require "fileutils"
require "jekyll"
require "json"
require "tmpdir"

ENV["JEKYLL_NO_BUNDLER_REQUIRE"] = "true"
ENV["JEKYLL_ENV"] = "production"
FOLDER = File.expand_path("../src/presets/jekyll/test/gems", __dir__)

def write(root, files)
  files.each do |path, text|
    file = File.join(root, path)
    FileUtils.mkdir_p(File.dirname(file))
    File.write(file, text)
  end
end

# Each later commit adds a line to the files it names.
def commit(root, commits)
  commits.each_with_index do |step, index|
    env = { "GIT_COMMITTER_DATE" => step["date"], "GIT_AUTHOR_DATE" => step["date"] }
    step["paths"].each { |path| File.write(File.join(root, path), "\n", mode: "a") } if index.positive?
    git(root, env, "init", "-q") if index.zero?
    git(root, env, "add", *step["paths"])
    git(root, env, "-c", "user.name=T", "-c", "user.email=t@t.example", "commit", "-qm", "x")
  end
end

def git(root, env, *arguments)
  system(env, "git", "-C", root, *arguments, exception: true)
end

def build(root)
  options = { "source" => root, "destination" => File.join(root, "_site"), "quiet" => true,
              "time" => "2026-11-21 00:00:00 UTC", "disable_disk_cache" => true }
  Jekyll::Site.new(Jekyll.configuration(options)).process
  Dir.chdir(File.join(root, "_site")) do
    Dir.glob("**/*", File::FNM_DOTMATCH).select { |path| File.file?(path) }.sort.to_h { |path| [path, File.read(path)] }
  end
end

names = ARGV.empty? ? Dir.children(FOLDER).sort : ARGV
names.each do |name|
  # In a process of its own, since a gem stays loaded once a site has used it.
  pid = fork do
    file = File.join(FOLDER, name)
    fixture = JSON.parse(File.read(file))
    Dir.mktmpdir do |root|
      write(root, fixture["site"])
      commit(root, fixture["commits"] || [])
      fixture["expected"] = build(root)
    end
    File.write(file, "#{JSON.pretty_generate(fixture)}\n")
  end
  Process.wait(pid)
  warn "#{name}: #{$?.success? ? "recorded" : "failed"}"
end
