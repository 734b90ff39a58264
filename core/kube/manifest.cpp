#include "core/kube/manifest.h"

namespace bulkhead {

namespace {

constexpr int kMaximumListNesting = 16;

bool isObject(YamlNode node)
{
    return node.isMapping() && !node["kind"].scalar().empty() && node["apiVersion"].isScalar();
}

/// Appends the objects at `node`: itself, or those of a List. Returns false if there is none.
bool collect(YamlNode node, std::vector<Resource> &resources, int nesting)
{
    if (!isObject(node))
        return false;
    const YamlNode items = node["items"];
    if (!items.isSequence() || !node["kind"].scalar().ends_with("List")) {
        resources.emplace_back(node);
        return true;
    }
    bool all = true;
    for (const YamlNode item : YamlItems(items))
        all = nesting < kMaximumListNesting && collect(item, resources, nesting + 1) && all;
    return all;
}

NotUnderstood entry(NotUnderstood::Reason reason, const SourceText &source, TextRange range, Message message)
{
    return {reason, source.path(), source.position(range.begin).line, range, std::move(message)};
}

NotUnderstood broken(const YamlProblem &problem, const SourceText &source)
{
    using Reason = NotUnderstood::Reason;
    const Reason reason = problem.kind == YamlProblem::Kind::TooDeep ? Reason::TooDeep
        : problem.kind == YamlProblem::Kind::TooLarge                ? Reason::TooLarge
                                                                      : Reason::BrokenYaml;
    return entry(reason, source, problem.range, problem.message);
}

/// The node of an item of a cut List: YAML items keep their dash and so are sequences of one.
YamlNode itemRoot(const YamlDocument &document)
{
    return document.root().isSequence() ? document.root().at(0) : document.root();
}

} // namespace

ManifestPtr Manifest::parse(SourcePtr source, Jobs jobs, const CancelToken &cancel)
{
    auto manifest = std::make_shared<Manifest>();
    manifest->m_source = source;
    manifest->m_stream = YamlStream::parse(source, jobs, cancel);
    if (cancel.isCancelled())
        return manifest;
    for (const YamlStream::Document &document : manifest->m_stream.documents()) {
        if (const auto &problem = document.yaml->problem()) {
            manifest->m_notUnderstood.push_back(broken(*problem, *source));
            continue;
        }
        const YamlNode root = document.piece.kind == PieceKind::ListItem ? itemRoot(*document.yaml) : document.yaml->root();
        const bool envelope = document.piece.kind == PieceKind::ListHead || document.piece.kind == PieceKind::ListTail;
        if (envelope || root.isNull() || collect(root, manifest->m_resources, 0))
            continue;
        manifest->m_notUnderstood.push_back(entry(NotUnderstood::Reason::NotKubernetes, *source, root.range(),
                                                          {RULE_TEXT("Core", "Not a Kubernetes object: no apiVersion and kind"), {}}));
    }
    return manifest;
}

ManifestPtr Manifest::unread(SourcePtr source, NotUnderstood reason)
{
    auto manifest = std::make_shared<Manifest>();
    manifest->m_source = std::move(source);
    manifest->m_notUnderstood.push_back(std::move(reason));
    return manifest;
}

} // namespace bulkhead
