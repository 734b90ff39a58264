#include "core/kube/manifest.h"

namespace bulkhead {

namespace {

constexpr int kMaximumListNesting = 16;

/// Appends the objects at `node`: itself, or those of a List. Returns false if there is none.
bool collect(YamlNode node, std::vector<Resource> &resources, int nesting)
{
    if (!isKubernetesObject(node))
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
    return {reason, source.path(), source.lines().lineAt(range.begin) + 1, range, std::move(message)};
}

NotUnderstood broken(const YamlProblem &problem, const SourceText &source)
{
    using Reason = NotUnderstood::Reason;
    const Reason reason = problem.kind == YamlProblem::Kind::TooDeep ? Reason::TooDeep
        : problem.kind == YamlProblem::Kind::TooLarge                ? Reason::TooLarge
                                                                     : Reason::BrokenYaml;
    return entry(reason, source, problem.range, problem.message);
}

/// The objects of one piece of a stream; false if it holds something else.
bool collectPiece(const YamlStream::Document &document, std::vector<Resource> &resources)
{
    const YamlNode root = document.yaml->root();
    if (document.piece.kind != PieceKind::ListItem || !root.isSequence())
        return root.isNull() || collect(root, resources, 0);
    bool all = true;
    for (const YamlNode item : YamlItems(root))
        all = collect(item, resources, 1) && all;
    return all;
}

} // namespace

bool isKubernetesObject(YamlNode node)
{
    return node.isMapping() && !node["kind"].scalar().empty() && node["apiVersion"].isScalar();
}

ManifestPtr Manifest::parse(SourcePtr source, Jobs jobs, const CancelToken &cancel)
{
    auto manifest = std::make_shared<Manifest>();
    manifest->m_source = std::move(source);
    manifest->m_stream = YamlStream::parse(manifest->m_source, jobs, cancel);
    if (cancel.isCancelled())
        return manifest;
    const SourceText &text = *manifest->m_source;
    for (const YamlStream::Document &document : manifest->m_stream.documents()) {
        if (const auto &problem = document.yaml->problem()) {
            manifest->m_notUnderstood.push_back(broken(*problem, text));
            continue;
        }
        const bool envelope = document.piece.kind == PieceKind::ListHead || document.piece.kind == PieceKind::ListTail;
        if (envelope || collectPiece(document, manifest->m_resources))
            continue;
        manifest->m_notUnderstood.push_back(entry(NotUnderstood::Reason::NotKubernetes, text, document.yaml->root().range(),
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

ManifestPtr Manifest::settings(SourcePtr source, std::vector<NotUnderstood> problems)
{
    auto manifest = std::make_shared<Manifest>();
    manifest->m_source = std::move(source);
    manifest->m_notUnderstood = std::move(problems);
    return manifest;
}

} // namespace bulkhead
