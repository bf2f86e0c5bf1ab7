# Renders a Jekyll site, then renders every layout of every page again with the final data, and writes
# templates, data and output as JSON: ruby liquid-dump.rb SITE FILE
# With --time instead of a file, prints how many milliseconds Ruby's Liquid takes for these layouts.
require 'jekyll'
require 'json'
require 'set'
require 'tmpdir'

Jekyll.logger.log_level = :error
folder, file = ARGV

# Stands in for plugin tags that print something of their own.
class Stub < Liquid::Tag
  def initialize(name, markup, tokens)
    super
    @text = "[#{name} #{markup.strip}]"
  end

  def render(_context)
    @text
  end
end
%w[seo feed_meta youtube vimeo dailymotion twitter gist].each { |name| Liquid::Template.register_tag(name, Stub) }

def site_of(folder)
  named = Jekyll.configuration('config' => [File.join(folder, '_config.yml')], 'quiet' => true)['source']
  source = [File.join(folder, File.basename(named.to_s)), folder].find { |path| Dir.exist?(File.join(path, '_layouts')) }
  config = Jekyll.configuration(
    'config' => [File.join(folder, '_config.yml')], 'source' => source, 'destination' => Dir.mktmpdir, 'quiet' => true,
    'plugins_dir' => '/nonexistent', 'disable_disk_cache' => true, 'future' => true, 'markdown' => 'kramdown'
  )
  config.delete('theme')
  config['plugins'] = ['jekyll-paginate']
  config['gems'] = nil
  ENV['TZ'] = config['timezone'] ||= 'Europe/Paris'
  Jekyll::Site.new(config)
end

# Writes a graph of objects as a table; an object that occurs twice, or in itself, becomes a reference.
class Graph
  attr_reader :table

  def initialize
    @table = []
    @places = {}.compare_by_identity
  end

  def code(value)
    case value
    when nil, true, false, Integer then value
    when String then value.dup.force_encoding('UTF-8').scrub
    when Float then { '$float' => value.to_s }
    when Time then { '$time' => [(value.to_r * 1000).to_i, value.utc_offset, zone(value)] }
    when DateTime then code(value.to_time)
    when Date then { '$date' => [value.year, value.month, value.day] }
    when Array, Hash, Liquid::Drop then { '$ref' => place(value) }
    else value.respond_to?(:to_liquid) && !value.to_liquid.equal?(value) ? code(value.to_liquid) : value.to_s
    end
  end

  private

  def zone(time)
    return 'Z' if time.utc?

    time.zone ? ENV.fetch('TZ') : nil
  end

  def place(value)
    @places[value] ||= @table.size.tap do |index|
      @places[value] = index
      @table << nil
      @table[index] = entry(value)
    end
  end

  def entry(value)
    case value
    when Array then { a: value.map { |item| code(item) } }
    when Hash then { h: value.map { |key, item| [code(key), code(item)] } }
    else { d: fields(value), s: value.to_s }
    end
  end

  def fields(drop)
    keys = drop.respond_to?(:keys) ? drop.keys : drop.class.invokable_methods.to_a - ['to_liquid']
    (keys.map(&:to_s).uniq - ['related_posts']).map { |key| [key, code(read(drop, key))] }
  end

  def read(drop, key)
    drop[key].to_liquid
  rescue StandardError
    nil
  end
end

# Renders a page's own Liquid and its layouts, the innermost first.
class Printer
  attr_reader :calls, :texts, :seconds

  def initialize(site, graph)
    @site = site
    @seconds = 0
    @parsed = {}
    @graph = graph
    @calls = []
    @texts = {}
  end

  def print(item)
    payload = @site.site_payload
    payload.page = item.to_liquid
    payload.paginator = item.pager.to_liquid if item.respond_to?(:pager) && item.pager
    print_layouts(item, payload)
    print_body(item, payload) if item.is_a?(Jekyll::Page)
  end

  private

  def print_layouts(item, payload)
    content = item.content
    used = Set.new
    layout = @site.layouts[item.data['layout']]
    while layout && used.add?(layout)
      payload.content = content
      payload.layout = Jekyll::Utils.deep_merge_hashes(layout.data, payload['layout'] || {})
      content = call(layout.path, layout.content, item, payload)
      layout = @site.layouts[layout.data['layout']]
    end
  end

  def print_body(item, payload)
    path = File.join(@site.source, item.path.to_s)
    return unless File.file?(path)

    text = File.read(path, encoding: 'utf-8').sub(Jekyll::Document::YAML_FRONT_MATTER_REGEXP, '')
    return unless text.match?(/\{[{%]/)

    payload.content = payload.layout = nil
    call("page:#{item.path}", text, item, payload)
  end

  def call(path, text, item, payload)
    @texts[path] = text
    template = @parsed[path] ||= Liquid::Template.parse(text, line_numbers: true)
    return time(template, payload) unless @graph

    data = %w[page layout paginator].to_h { |name| [name, @graph.code(payload[name])] }
    template.instance_assigns.clear
    info = { registers: { site: @site, page: payload['page'] } }
    expected = template.render!(payload, info)
    @calls << data.merge('template' => path, 'name' => item.relative_path.to_s, 'content' => payload['content'], 'expected' => expected)
    expected
  end

  def time(template, payload)
    template.instance_assigns.clear
    start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
    text = template.render!(payload, { registers: { site: @site, page: payload['page'] } })
    @seconds += Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start
    text
  end
end

site = site_of(folder)
site.reset
site.read
site.generate
site.render
items = (site.docs_to_write + site.pages).reject { |item| item.data['layout'].nil? && !item.is_a?(Jekyll::Page) }
if file == '--time'
  printer = Printer.new(site, nil)
  items.each { |item| printer.print(item) }
  puts (printer.seconds * 1000).round
  exit
end
graph = Graph.new
printer = Printer.new(site, graph)
items.each { |item| printer.print(item) }
includes = site.includes_load_paths.flat_map do |path|
  Dir[File.join(path, '**/*')].select { |name| File.file?(name) }.map { |name| [name.delete_prefix("#{path}/"), File.read(name, encoding: 'utf-8')] }
end
payload = site.site_payload
File.write(file, JSON.generate(
  'zone' => ENV.fetch('TZ'), 'site' => graph.code(payload['site']), 'jekyll' => graph.code(payload['jekyll']),
  'includes' => includes.reverse.to_h, 'urls' => site.posts.docs.to_h { |post| [post.basename_without_ext, post.url] },
  'calls' => printer.calls, 'texts' => printer.texts, 'table' => graph.table
))
