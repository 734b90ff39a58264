#include "ui/workspace/workspace_tree.h"

#include "core/analysis/settings_files.h"
#include "ui/theme/texts.h"

#include <QCoreApplication>

#include <algorithm>
#include <format>
#include <map>
#include <unordered_map>

namespace bulkhead {

namespace {

using Kind = WorkspaceTreeNode::Kind;

QString nameOr(const std::string &name)
{
    return name.empty() ? QCoreApplication::translate("WorkspaceTree", "(no name)") : toQString(name);
}

/// Findings counted by file and by resource in a file.
class FindingTally {
public:
    explicit FindingTally(const AnalysisResult *result)
    {
        if (!result)
            return;
        result->forEachFinding([this](const Finding &finding) {
            const std::string path = finding.place.source ? finding.place.source->path() : std::string();
            ++m_counts[path][finding.severity];
            if (!finding.resourceId.empty())
                ++m_counts[path + '\n' + finding.resourceId][finding.severity];
        });
    }
    [[nodiscard]] SeverityCounts ofFile(const std::string &path) const { return of(path); }
    [[nodiscard]] SeverityCounts ofResource(const std::string &path, const std::string &id) const { return of(path + '\n' + id); }

private:
    [[nodiscard]] SeverityCounts of(const std::string &key) const
    {
        const auto at = m_counts.find(key);
        return at == m_counts.end() ? SeverityCounts() : at->second;
    }
    std::unordered_map<std::string, SeverityCounts> m_counts;
};

} // namespace

/// Fills one WorkspaceTree.
class WorkspaceTreeBuilder {
public:
    WorkspaceTreeBuilder(WorkspaceTree &tree, const AnalysisResult *result)
        : m_tree(tree)
        , m_tally(result)
        , m_words(tree.m_query.filter.simplified().split(u' ', Qt::SkipEmptyParts))
    {
        m_tree.m_nodes.emplace_back();
    }

    void addFile(const Manifest &manifest);
    void addResources(const Manifest &manifest);
    void addNotUnderstood(const std::vector<NotUnderstood> &entries);
    void addMissing(const AnalysisResult &result);
    void finish();

private:
    std::uint32_t add(std::uint32_t parent, WorkspaceTreeNode node);
    /// The container of that key, made when first asked for.
    std::uint32_t container(std::uint32_t parent, Kind kind, const std::string &key, const std::string &path, const QString &title);
    std::uint32_t folder(std::string_view path);
    void addResource(std::uint32_t parent, const Resource &resource, const QString &title);
    [[nodiscard]] bool matches(const QString &haystack) const;
    [[nodiscard]] static QString searchText(const Resource &resource);

    WorkspaceTree &m_tree;
    FindingTally m_tally;
    QStringList m_words;
    std::unordered_map<std::string, int> m_copies; ///< of a resource's key
};

std::uint32_t WorkspaceTreeBuilder::add(std::uint32_t parent, WorkspaceTreeNode node)
{
    const auto index = static_cast<std::uint32_t>(m_tree.m_nodes.size());
    node.parent = parent;
    m_tree.m_nodes[parent].children.push_back(index);
    m_tree.m_byKey.try_emplace(node.key, index);
    m_tree.m_nodes.push_back(std::move(node));
    return index;
}

std::uint32_t WorkspaceTreeBuilder::container(std::uint32_t parent, Kind kind, const std::string &key, const std::string &path,
                                              const QString &title)
{
    if (const auto known = m_tree.find(key))
        return *known;
    WorkspaceTreeNode node;
    node.kind = kind;
    node.title = title;
    node.detail = path.empty() ? title : toQString(path);
    node.key = key;
    node.path = path;
    return add(parent, std::move(node));
}

std::uint32_t WorkspaceTreeBuilder::folder(std::string_view path)
{
    if (path.empty())
        return 0;
    if (const auto known = m_tree.find("folder:" + std::string(path)))
        return *known;
    const std::size_t slash = path.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    const std::uint32_t parent = slash == std::string_view::npos ? 0 : folder(path.substr(0, slash));
    return container(parent, Kind::Folder, "folder:" + std::string(path), std::string(path),
                     name.empty() ? QStringLiteral("/") : toQString(name));
}

bool WorkspaceTreeBuilder::matches(const QString &haystack) const
{
    return std::ranges::all_of(m_words, [&](const QString &word) { return haystack.contains(word, Qt::CaseInsensitive); });
}

QString WorkspaceTreeBuilder::searchText(const Resource &resource)
{
    return toQString(resource.source()->path() + '\n' + resource.namespaceName() + '\n' + std::string(resource.kind()) + '\n'
                     + resource.name());
}

void WorkspaceTreeBuilder::addResource(std::uint32_t parent, const Resource &resource, const QString &title)
{
    const std::string &path = resource.source()->path();
    const std::string id = resource.id();
    WorkspaceTreeNode node;
    node.kind = Kind::Resource;
    node.title = title;
    node.path = path;
    node.range = resource.root().range();
    const auto line = resource.source()->lines().lineAt(std::min(node.range.begin, resource.source()->size())) + 1;
    node.detail = QStringLiteral("%1\n%2:%3").arg(toQString(id), toQString(path)).arg(line);
    const std::string key = std::format("resource:{}\n{}", path, id);
    node.key = key;
    // The same object again in one file; it may stand there thousands of times.
    if (const int copy = ++m_copies[key]; copy > 1)
        node.key = std::format("{}\n{}", key, copy);
    node.counts = m_tally.ofResource(path, id);
    add(parent, std::move(node));
}

void WorkspaceTreeBuilder::addFile(const Manifest &manifest)
{
    const std::string &path = manifest.source()->path();
    const SeverityCounts counts = m_tally.ofFile(path);
    if (manifest.resources().empty() && !manifest.notUnderstood().empty() && counts.total() == 0)
        return; // stands in "not understood"
    const bool wholeFile = matches(toQString(path));
    const auto shown = [&](const Resource &resource) { return wholeFile || matches(searchText(resource)); };
    if (!wholeFile && std::ranges::none_of(manifest.resources(), shown))
        return;
    const std::size_t slash = path.rfind('/');
    WorkspaceTreeNode node;
    node.kind = Kind::File;
    node.title = toQString(slash == std::string::npos ? path : path.substr(slash + 1));
    node.detail = toQString(path);
    node.key = "file:" + path;
    node.path = path;
    node.counts = counts;
    node.isNew = manifest.source()->isAbsent();
    if (node.isNew)
        node.detail += u'\n' + QCoreApplication::translate("WorkspaceTree", "New: saving makes the file");
    const std::uint32_t parent = slash == std::string::npos ? 0 : folder(std::string_view(path).substr(0, slash));
    const std::uint32_t file = add(parent, std::move(node));
    for (std::uint32_t up = parent; up != 0; up = m_tree.m_nodes[up].parent)
        m_tree.m_nodes[up].counts += counts;
    for (const Resource &resource : manifest.resources())
        if (shown(resource))
            addResource(file, resource, QStringLiteral("%1 %2").arg(toQString(resource.kind()), nameOr(resource.name())));
}

void WorkspaceTreeBuilder::addResources(const Manifest &manifest)
{
    for (const Resource &resource : manifest.resources()) {
        if (!matches(searchText(resource)))
            continue;
        const std::string space = resource.namespaceName();
        const QString title = space.empty() ? QCoreApplication::translate("WorkspaceTree", "cluster-scoped") : toQString(space);
        const std::uint32_t namespaceNode = container(0, Kind::Namespace, "namespace:" + space, {}, title);
        const std::string kindKey = "kind:" + space + '/' + std::string(resource.kind());
        const std::uint32_t kindNode = container(namespaceNode, Kind::ResourceKind, kindKey, {}, toQString(resource.kind()));
        addResource(kindNode, resource, nameOr(resource.name()));
        const SeverityCounts counts = m_tree.m_nodes.back().counts;
        m_tree.m_nodes[kindNode].counts += counts;
        m_tree.m_nodes[namespaceNode].counts += counts;
    }
}

void WorkspaceTreeBuilder::addNotUnderstood(const std::vector<NotUnderstood> &entries)
{
    std::optional<std::uint32_t> group;
    std::uint32_t number = 0;
    for (const NotUnderstood &entry : entries) {
        ++number;
        if (!matches(toQString(entry.path)))
            continue;
        if (!group) {
            group = container(0, Kind::NotUnderstoodGroup, "not-understood", {},
                              QCoreApplication::translate("WorkspaceTree", "not understood"));
            m_tree.m_nodes[*group].detail =
                QCoreApplication::translate("WorkspaceTree", "What could not be read was not checked. Each entry says why.");
        }
        WorkspaceTreeNode node;
        node.kind = Kind::NotUnderstood;
        node.title =
            entry.startLine > 1 ? QStringLiteral("%1:%2").arg(toQString(entry.path)).arg(entry.startLine) : toQString(entry.path);
        node.detail = QStringLiteral("%1\n%2").arg(node.title, translated(entry.message));
        node.key = "not-understood:" + entry.path + '\n' + std::to_string(entry.startLine) + '\n' + std::to_string(number);
        node.path = entry.path;
        node.range = entry.range;
        add(*group, std::move(node));
    }
}

/// What is not in the workspace, each once, with how many answers it would decide.
void WorkspaceTreeBuilder::addMissing(const AnalysisResult &result)
{
    struct Need {
        const LimitedAnswer *first = nullptr;
        int count = 0;
    };
    std::map<QString, Need> needs;
    result.forEachLimited([&needs](const LimitedAnswer &answer) {
        Need &need = needs[translated(answer.missing)];
        need.first = need.count++ == 0 ? &answer : need.first;
    });
    std::optional<std::uint32_t> group;
    for (const auto &[missing, need] : needs) {
        const Place &place = need.first->place;
        if (!matches(missing) && !matches(toQString(place.source->path())))
            continue;
        if (!group) {
            group = container(0, Kind::NotUnderstoodGroup, "missing", {},
                              QCoreApplication::translate("WorkspaceTree", "not here, and needed"));
            m_tree.m_nodes[*group].detail = QCoreApplication::translate(
                "WorkspaceTree", "Objects that would decide an answer and are not in the workspace: it is unknown.");
        }
        WorkspaceTreeNode node;
        node.kind = Kind::NotUnderstood;
        node.title = missing;
        node.detail =
            QCoreApplication::translate("WorkspaceTree", "%1\n%n answer(s) need it, the first at %2", nullptr, need.count)
                .arg(missing,
                     toQString(place.source->path()) + u':' + QString::number(place.source->position(place.range.begin).line));
        node.key = "missing:" + toUtf8(missing);
        node.path = place.source->path();
        node.range = place.range;
        add(*group, std::move(node));
    }
}

/// Sorts: folders before files, then by name; resources stay in the order of their file; what was not understood is last.
void WorkspaceTreeBuilder::finish()
{
    auto &nodes = m_tree.m_nodes;
    const bool byFile = m_tree.m_query.mode == WorkspaceTreeMode::ByFile;
    for (WorkspaceTreeNode &node : nodes) {
        const bool keepsOrder = node.kind == Kind::NotUnderstoodGroup || (node.kind == Kind::File && byFile);
        if (!keepsOrder)
            std::ranges::stable_sort(node.children, [&](std::uint32_t a, std::uint32_t b) {
                if (nodes[a].kind != nodes[b].kind)
                    return nodes[a].kind < nodes[b].kind;
                return nodes[a].title.compare(nodes[b].title, Qt::CaseInsensitive) < 0;
            });
        for (std::uint32_t row = 0; row < node.children.size(); ++row)
            nodes[node.children[row]].row = row;
    }
}

std::shared_ptr<const WorkspaceTree> WorkspaceTree::build(const Workspace &workspace, const AnalysisResult *result,
                                                          const WorkspaceTreeQuery &query)
{
    auto tree = std::make_shared<WorkspaceTree>();
    tree->m_query = query;
    WorkspaceTreeBuilder builder(*tree, result);
    for (const ManifestPtr &manifest : workspace.manifests()) {
        if (query.mode == WorkspaceTreeMode::ByFile)
            builder.addFile(*manifest);
        else
            builder.addResources(*manifest);
    }
    builder.addNotUnderstood(notUnderstoodIn(workspace, result));
    if (result)
        builder.addMissing(*result);
    builder.finish();
    return tree;
}

std::optional<std::uint32_t> WorkspaceTree::find(const std::string &key) const
{
    const auto at = m_byKey.find(key);
    return at == m_byKey.end() ? std::nullopt : std::optional(at->second);
}

std::optional<std::uint32_t> WorkspaceTree::findFile(std::string_view path) const
{
    if (const auto file = find("file:" + std::string(path)))
        return file;
    const auto at = std::ranges::find_if(
        m_nodes, [&](const WorkspaceTreeNode &node) { return node.path == path && node.kind != Kind::Folder; });
    return at == m_nodes.end() ? std::nullopt : std::optional(static_cast<std::uint32_t>(at - m_nodes.begin()));
}

} // namespace bulkhead
