#include "core/workspace/project_file.h"

#include "core/kube/kube_version.h"
#include "core/workspace/not_loaded.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <set>
#include <span>

namespace bulkhead {

namespace {

constexpr std::size_t mostBytes = 256UL * 1024;
constexpr std::size_t longestPattern = 512; // of paths: each is compiled
constexpr std::size_t mostPatterns = 2'000;
constexpr std::size_t mostEntries = 100'000; // read, aliases counted each time
/// Programs that make pods differently from version to version.
constexpr std::array<std::string_view, 6> programs = {"gitlab-runner", "runner-container-hooks", "gha-runner-scale-set",
                                                      "jenkins",       "tekton-pipelines",       "argo-workflows"};
constexpr std::array<std::string_view, 7> levels{"off", "on", "critical", "high", "medium", "low", "info"};
constexpr std::array<std::string_view, 3> roles{"ci", "application", "system"};
constexpr std::array<std::string_view, 5> classes{"ci-manager", "ci-job", "ci-builder", "application", "system"};

std::string listed(std::span<const std::string_view> words)
{
    std::string text;
    for (const std::string_view word : words)
        text.append(text.empty() ? "" : ", ").append(word);
    return text;
}

/// An entry of a mapping: its value, and the key to point at.
struct Entry {
    YAML::Node key;
    YAML::Node value;
    [[nodiscard]] std::string name() const { return key.Scalar(); }
};

/// Reads one file; problems gather in its result.
class ProjectFileReader {
public:
    explicit ProjectFileReader(const SourceText &source)
        : m_source(source)
    {
    }

    ProjectFile read()
    {
        if (m_source.size() > mostBytes) {
            problem(0, RULE_TEXT("Core", "Larger than the limit of %1, not read; split it to check it"), {sizeText(mostBytes)});
            return std::move(m_file);
        }
        try {
            const std::vector<YAML::Node> documents = YAML::LoadAll(std::string(m_source.bytes()));
            if (documents.size() > 1)
                problem(documents[1], RULE_TEXT("Core", "A project file is one document; this is a second one"));
            if (!documents.empty())
                readTop(documents.front());
        } catch (const YAML::Exception &error) {
            problem(std::max(error.mark.line, 0), RULE_TEXT("Core", "Not valid YAML: %1"), {error.msg});
        }
        return std::move(m_file);
    }

private:
    struct Handler {
        std::string_view key;
        std::function<void(const Entry &)> read;
    };

    void problem(int line, MessageId id, std::vector<std::string> arguments = {})
    {
        const LineIndex &lines = m_source.lines();
        const auto index = std::min(static_cast<std::uint32_t>(line), lines.lineCount() - 1);
        m_file.problems.push_back({.reason = NotUnderstood::Reason::Settings,
                                   .path = m_source.path(),
                                   .startLine = index + 1,
                                   .range = m_source.lineRange(lines.lineStart(index)),
                                   .message = {id, std::move(arguments)}});
    }

    void problem(const YAML::Node &at, MessageId id, std::vector<std::string> arguments = {})
    {
        problem(std::max(at.Mark().line, 0), id, std::move(arguments));
    }

    /// False, with a problem said once, when the file has more entries than anybody writes.
    bool isWithinBudget(const YAML::Node &at)
    {
        if (m_entries == mostEntries)
            problem(at, RULE_TEXT("Core", "More than %1 entries; the rest is not read"), {std::to_string(mostEntries)});
        return m_entries++ < mostEntries;
    }

    /// Calls `read` for each entry of a mapping. Nothing, or null, is an empty one.
    void eachEntry(const Entry &mapping, const std::function<void(const Entry &)> &read)
    {
        if (mapping.value.IsNull())
            return;
        if (!mapping.value.IsMap())
            return problem(mapping.key, RULE_TEXT("Core", "A mapping is expected here (key: value)"));
        std::set<std::string> seen;
        for (const auto &pair : mapping.value) {
            const Entry entry{pair.first, pair.second};
            if (!isWithinBudget(entry.key))
                return;
            if (!entry.key.IsScalar())
                problem(entry.key, RULE_TEXT("Core", "A key must be plain text"));
            else if (!seen.insert(entry.name()).second)
                problem(entry.key, RULE_TEXT("Core", "The key \"%1\" is there twice"), {entry.name()});
            else
                read(entry);
        }
    }

    void fields(const Entry &mapping, const std::vector<Handler> &handlers)
    {
        eachEntry(mapping, [&](const Entry &entry) {
            const auto known = std::ranges::find(handlers, std::string_view(entry.name()), &Handler::key);
            if (known != handlers.end())
                return known->read(entry);
            std::vector<std::string_view> keys;
            std::ranges::transform(handlers, std::back_inserter(keys), &Handler::key);
            problem(entry.key, RULE_TEXT("Core", "Unknown key \"%1\"; known here: %2"), {entry.name(), listed(keys)});
        });
    }

    void eachItem(const Entry &list, const std::function<void(const Entry &)> &read)
    {
        if (list.value.IsNull())
            return;
        if (!list.value.IsSequence())
            return problem(list.key, RULE_TEXT("Core", "A list is expected for \"%1\""), {list.name()});
        for (const YAML::Node &item : list.value) {
            if (!isWithinBudget(item))
                return;
            read({item, item});
        }
    }

    void text(const Entry &entry, std::string &into)
    {
        if (entry.value.IsScalar() && !entry.value.Scalar().empty())
            into = entry.value.Scalar();
        else
            problem(entry.key, RULE_TEXT("Core", "Text is expected for \"%1\""), {entry.name()});
    }

    void oneOf(const Entry &entry, std::span<const std::string_view> words, std::string &into)
    {
        std::string word;
        text(entry, word);
        if (std::ranges::contains(words, word))
            into = std::move(word);
        else if (!word.empty())
            problem(entry.key, RULE_TEXT("Core", "\"%1\" is not known; known here: %2"), {word, listed(words)});
    }

    void labels(const Entry &mapping, Labels &into)
    {
        eachEntry(mapping, [&](const Entry &label) {
            if (label.value.IsScalar())
                into.emplace(label.name(), label.value.Scalar());
            else
                problem(label.key, RULE_TEXT("Core", "Text is expected for \"%1\""), {label.name()});
        });
    }

    void number(const Entry &entry, std::optional<std::size_t> &into)
    {
        const std::string digits = entry.value.IsScalar() ? entry.value.Scalar() : std::string();
        std::size_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (!digits.empty() && error == std::errc() && end == digits.data() + digits.size())
            into = value;
        else
            problem(entry.key, RULE_TEXT("Core", "A number is expected for \"%1\""), {entry.name()});
    }

    void taint(const Entry &item, std::vector<Taint> &into)
    {
        if (item.value.IsScalar()) {
            const auto parsed = Taint::parse(item.value.Scalar());
            if (parsed && !parsed->key.empty() && parsed->effect != TaintEffect::Invalid)
                return into.push_back(*parsed);
            return problem(item.key, RULE_TEXT("Core", "\"%1\" is no taint; write it like dedicated=ci:NoSchedule"),
                           {item.value.Scalar()});
        }
        Taint taint{.key = {}, .effect = TaintEffect::Invalid};
        std::string effect;
        const std::size_t before = m_file.problems.size();
        fields(item,
               {{"key", [&](const Entry &entry) { text(entry, taint.key); }},
                {"value", [&](const Entry &entry) { text(entry, taint.value); }},
                {"effect", [&](const Entry &entry) { text(entry, effect); }}});
        taint.effect = taintEffectFromString(effect);
        if (!taint.key.empty() && taint.effect != TaintEffect::Invalid)
            into.push_back(std::move(taint));
        else if (m_file.problems.size() == before)
            problem(item.key, RULE_TEXT("Core", "A taint needs a key and an effect (NoSchedule, PreferNoSchedule, NoExecute)"));
    }

    void group(const Entry &item)
    {
        ProjectFile::Group group;
        const std::size_t before = m_file.problems.size();
        fields(item,
               {{"name", [&](const Entry &entry) { text(entry, group.name); }},
                {"labels", [&](const Entry &entry) { labels(entry, group.labels); }},
                {"taints", [&](const Entry &entry) { eachItem(entry, [&](const Entry &each) { taint(each, group.taints); }); }},
                {"nodes", [&](const Entry &entry) { number(entry, group.nodes); }},
                {"role", [&](const Entry &entry) { oneOf(entry, roles, group.role); }},
                {"environment", [&](const Entry &entry) { text(entry, group.environment); }}});
        if (m_file.problems.size() > before)
            return;
        if (group.name.empty())
            return problem(item.key, RULE_TEXT("Core", "A group needs a name"));
        if (!m_groupNames.insert(group.name).second)
            return problem(item.key, RULE_TEXT("Core", "The group \"%1\" is declared twice"), {group.name});
        m_file.groups.push_back(std::move(group));
    }

    void workload(const Entry &item)
    {
        ProjectFile::Workload workload;
        const std::size_t before = m_file.problems.size();
        const auto match = [&](const Entry &mapping) {
            fields(mapping,
                   {{"namespace", [&](const Entry &entry) { text(entry, workload.namespaceName); }},
                    {"kind", [&](const Entry &entry) { text(entry, workload.kind); }},
                    {"name", [&](const Entry &entry) { text(entry, workload.name); }},
                    {"labels", [&](const Entry &entry) { labels(entry, workload.labels); }}});
        };
        fields(item,
               {{"match", match},
                {"class", [&](const Entry &entry) { oneOf(entry, classes, workload.workloadClass); }},
                {"environment", [&](const Entry &entry) { text(entry, workload.environment); }}});
        if (m_file.problems.size() > before)
            return;
        if (workload.namespaceName.empty() && workload.kind.empty() && workload.name.empty() && workload.labels.empty())
            problem(item.key, RULE_TEXT("Core", "\"match\" must name a namespace, a kind, a name or labels"));
        else if (workload.workloadClass.empty() && workload.environment.empty())
            problem(item.key, RULE_TEXT("Core", "This says nothing of the workloads: \"class\" or \"environment\" is missing"));
        else
            m_file.workloads.push_back(std::move(workload));
    }

    void addRule(const Entry &rule, const std::string &level, std::vector<PathPattern> paths)
    {
        if (level.empty())
            return; // a problem that was told
        const LineIndex &lines = m_source.lines();
        const auto line = std::min(static_cast<std::uint32_t>(std::max(rule.key.Mark().line, 0)), lines.lineCount() - 1);
        const std::string_view path = m_source.path();
        m_file.rules.push_back({.rule = rule.name(),
                                .paths = std::move(paths),
                                .level = level,
                                .folder = std::string(path.substr(0, path.rfind('/') + 1)),
                                .file = std::string(path),
                                .line = line + 1,
                                .range = m_source.lineRange(lines.lineStart(line))});
    }

    /// `rule: low`, or a list of levels with the files they are for.
    void rule(const Entry &rule)
    {
        std::string level;
        if (!rule.value.IsSequence()) {
            oneOf(rule, levels, level);
            return addRule(rule, level, {});
        }
        eachItem(rule, [&](const Entry &item) {
            std::vector<PathPattern> paths;
            level.clear();
            const std::size_t before = m_file.problems.size();
            const auto path = [&](const Entry &each) {
                if (each.value.IsScalar() && each.value.Scalar().size() > longestPattern)
                    problem(each.key, RULE_TEXT("Core", "A pattern has at most %1 characters"), {std::to_string(longestPattern)});
                else if (m_patterns > mostPatterns)
                    return; // told with the first of them
                else if (m_patterns++ == mostPatterns)
                    problem(each.key, RULE_TEXT("Core", "More than %1 patterns; the rest is not read"),
                            {std::to_string(mostPatterns)});
                else if (each.value.IsScalar() && !each.value.Scalar().empty())
                    paths.emplace_back(each.value.Scalar());
                else
                    problem(each.key, RULE_TEXT("Core", "Text is expected for \"%1\""), {"paths"});
            };
            fields(item, {{"level", [&](const Entry &entry) { oneOf(entry, levels, level); }}, {"paths", [&](const Entry &entry) {
                                                                                                    eachItem(entry, path);
                                                                                                }}});
            if (level.empty() && m_file.problems.size() == before)
                problem(item.key, RULE_TEXT("Core", "\"level\" is missing; known here: %1"), {listed(levels)});
            if (m_file.problems.size() == before)
                addRule(rule, level, std::move(paths));
        });
    }

    void readTop(const YAML::Node &root)
    {
        fields({root, root},
               {{"groups", [this](const Entry &list) { eachItem(list, [this](const Entry &item) { group(item); }); }},
                {"workloads", [this](const Entry &list) { eachItem(list, [this](const Entry &item) { workload(item); }); }},
                {"rules", [this](const Entry &mapping) { eachEntry(mapping, [this](const Entry &entry) { rule(entry); }); }},
                {"environments",
                 [this](const Entry &mapping) {
                     eachEntry(mapping, [this](const Entry &entry) {
                         std::string environment;
                         text(entry, environment);
                         if (!environment.empty())
                             m_file.environments.emplace(entry.name(), std::move(environment));
                     });
                 }},
                {"versions", [this](const Entry &mapping) { fields(mapping, versionHandlers()); }}});
    }

    std::vector<Handler> versionHandlers()
    {
        std::vector<Handler> handlers;
        handlers.reserve(programs.size());
        for (const std::string_view program : programs)
            handlers.push_back({program, [this](const Entry &entry) { version(entry); }});
        return handlers;
    }

    void version(const Entry &entry)
    {
        std::string written;
        text(entry, written);
        if (KubeVersion::parseAny(written)) // they count alike: major, minor, patch
            m_file.versions.emplace(entry.name(), std::move(written));
        else if (!written.empty())
            problem(entry.key, RULE_TEXT("Core", "\"%1\" is no version such as 17.2 or 0.8.1"), {written});
    }

    const SourceText &m_source;
    ProjectFile m_file;
    std::set<std::string> m_groupNames;
    std::size_t m_entries = 0;
    std::size_t m_patterns = 0;
};

} // namespace

ProjectFile ProjectFile::read(const SourceText &source)
{
    return ProjectFileReader(source).read();
}

bool ProjectFile::RuleSetting::isFor(std::string_view path) const
{
    if (!path.starts_with(folder))
        return false;
    if (paths.empty())
        return true;
    path.remove_prefix(folder.size());
    return std::ranges::any_of(paths, [path](const PathPattern &pattern) { return pattern.matches(path); });
}

void ProjectFile::add(ProjectFile other)
{
    std::ranges::move(other.rules, std::back_inserter(rules));
    std::ranges::move(other.groups, std::back_inserter(groups));
    std::ranges::move(other.workloads, std::back_inserter(workloads));
    environments.merge(other.environments);
    versions.merge(other.versions);
    std::ranges::move(other.problems, std::back_inserter(problems));
}

bool isProjectFile(std::string_view path)
{
    return path == projectFileName || (path.ends_with(projectFileName) && path[path.size() - projectFileName.size() - 1] == '/');
}

NotUnderstood projectFileOutOfPlace(std::string path)
{
    return notLoaded(NotUnderstood::Reason::Settings, std::move(path),
                     RULE_TEXT("Core", "Settings of a folder within the opened one, not used; open that folder by itself"));
}

} // namespace bulkhead
