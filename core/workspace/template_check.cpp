#include "core/workspace/template_check.h"

#include "core/workspace/not_loaded.h"

#include <cctype>

namespace bulkhead {

namespace {

constexpr std::size_t longestAction = 4096;
/// A broken document beyond this is not parsed a second time.
constexpr std::size_t largestRetry = 4 * 1024 * 1024;

NotUnderstood wholeSource(const SourceText &source, NotUnderstood::Reason reason, MessageId id,
                          std::vector<std::string> arguments = {})
{
    NotUnderstood entry = notLoaded(reason, source.path(), id, std::move(arguments));
    entry.range = {0, source.size()};
    return entry;
}

/// A Go template action "{{ … }}" anywhere in the text. "{{{" is nested flow YAML, or no Go template.
bool hasAction(std::string_view text)
{
    for (std::size_t open = text.find("{{"); open != std::string_view::npos; open = text.find("{{", open)) {
        const std::size_t brackets = text.find_first_not_of('{', open);
        if (brackets == std::string_view::npos)
            return false;
        if (brackets == open + 2 && text.substr(brackets, longestAction).contains("}}"))
            return true;
        open = brackets;
    }
    return false;
}

/// The end of the placeholder "${NAME}" or "${NAME:-default}" that begins at `at`; 0 if there is none.
std::size_t placeholderEnd(std::string_view text, std::size_t at)
{
    std::size_t end = at + 2;
    while (end < text.size() && (std::isalnum(static_cast<unsigned char>(text[end])) || text[end] == '_'))
        ++end;
    if (end == at + 2 || end == text.size())
        return 0;
    if (text[end] != '}' && std::string_view(":-=?+").contains(text[end]))
        end = text.find_first_of("}\n", end);
    return end != std::string_view::npos && text[end] == '}' ? end + 1 : 0;
}

struct Filled {
    std::string text;
    std::string firstPlaceholder;
};

/// The text with each placeholder replaced by a plain word.
Filled fillPlaceholdersIn(std::string_view text)
{
    Filled filled;
    std::size_t done = 0;
    for (std::size_t at = text.find("${"); at != std::string_view::npos; at = text.find("${", at + 2)) {
        const std::size_t end = placeholderEnd(text, at);
        if (end == 0)
            continue;
        if (filled.firstPlaceholder.empty())
            filled.firstPlaceholder = text.substr(at, end - at);
        filled.text += text.substr(done, at - done);
        filled.text += "value";
        done = end;
    }
    filled.text += text.substr(done);
    return filled;
}

bool parses(std::string text)
{
    const SourcePtr source = SourceText::create({}, std::move(text));
    return !YamlDocument(source, {0, source->size()}).problem();
}

NotUnderstood placeholdersIn(const SourceText &source, const std::string &example)
{
    return wholeSource(source, NotUnderstood::Reason::Placeholders,
                       RULE_TEXT("Core", "Has placeholders such as %1; fill them in to check the file"), {example});
}

/// "{{ .Values.x }}" without quotes happens to be flow YAML: a mapping with a mapping as its key, which no manifest has.
bool hasBareAction(const YamlDocument &document)
{
    for (YamlIndex i = 0; i < document.nodeCount(); ++i) {
        const YamlNode node(&document, i);
        if (node.isMapping() && node.firstChild().isMapping() && node.firstChild().range().begin == node.range().begin + 1)
            return true;
    }
    return false;
}

NotUnderstood actionsIn(const SourceText &source)
{
    return wholeSource(source, NotUnderstood::Reason::HelmTemplate, RULE_TEXT("Core", "Template with {{ }} actions, not rendered"));
}

std::string_view fileName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

} // namespace

bool isInChartTemplates(std::string_view path, const IsChart &isChart)
{
    constexpr std::string_view folder = "/templates/";
    for (std::size_t at = path.find(folder); at != std::string_view::npos; at = path.find(folder, at + 1)) {
        if (isChart(std::string(path.substr(0, at))))
            return true;
    }
    return false;
}

std::optional<NotUnderstood> findTemplate(const SourceText &source, bool inChartTemplates)
{
    if (inChartTemplates && source.bytes().contains("{{"))
        return wholeSource(source, NotUnderstood::Reason::HelmTemplate, RULE_TEXT("Core", "Helm template, not rendered"));
    if (fileName(source.path()).contains(".envsubst.")) {
        const Filled filled = fillPlaceholdersIn(source.bytes());
        if (!filled.firstPlaceholder.empty())
            return placeholdersIn(source, filled.firstPlaceholder);
    }
    return std::nullopt;
}

std::optional<NotUnderstood> findTemplateInParsed(const Manifest &manifest)
{
    const SourceText &source = *manifest.source();
    const bool mayHaveActions = source.bytes().contains("{{");
    for (const YamlStream::Document &document : manifest.stream().documents()) {
        const auto &problem = document.yaml->problem();
        if (!problem && mayHaveActions && hasBareAction(*document.yaml))
            return actionsIn(source);
        if (!problem || problem->kind != YamlProblem::Kind::Syntax)
            continue;
        const std::string_view text = source.text(document.yaml->range());
        if (hasAction(text))
            return actionsIn(source);
        if (text.size() > largestRetry || !text.contains("${"))
            continue;
        Filled filled = fillPlaceholdersIn(text);
        if (!filled.firstPlaceholder.empty() && parses(std::move(filled.text)))
            return placeholdersIn(source, filled.firstPlaceholder);
    }
    return std::nullopt;
}

} // namespace bulkhead
