#pragma once

#include "core/yaml/yaml_patch.h"
#include "core/yaml/yaml_stream.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace bulkhead {

/// What a document says, without how it is written.
struct Tree {
    YamlKind kind = YamlKind::Scalar;
    std::string text; ///< with its tag; of an alias: its name
    std::string anchor;
    std::vector<Tree> children;
    bool operator==(const Tree &) const = default;
};

/// For a message of a failed test.
[[nodiscard]] std::string written(const Tree &tree);
/// One tree a document; a broken one says so.
[[nodiscard]] std::vector<Tree> treesOf(const YamlStream &stream);
/// A List that was cut at its items as one tree again: whether it is cut depends on what the items hold.
[[nodiscard]] std::vector<Tree> withListsWhole(std::vector<Tree> trees, const YamlStream &stream);
/// The same with new entries at the end of their mapping: where they go is a matter of taste, and has tests of its own.
[[nodiscard]] std::vector<Tree> withNewEntriesLast(std::vector<Tree> trees);

/// All aliases replaced by what they stand for, anchors left out; nothing if that is endless or long.
[[nodiscard]] std::optional<Tree> expandedTree(YamlNode root);

/// Whether the alias is the value of a merge key, or one of several.
[[nodiscard]] bool isMergeValue(YamlNode alias);

/// The tree that a model changes: the written one, or the expanded one where the alias says that a node was reached.
class Target {
public:
    Target(Tree &root, SharedChange shared)
        : m_root(root)
        , m_shared(shared)
    {
    }
    /// The subtree of a node. Of one that came through a merge key: in an entry of its own, added when first asked for.
    [[nodiscard]] Tree &of(YamlNode node);
    void erase(YamlNode node);
    /// What lies around the node, where it was reached.
    [[nodiscard]] YamlNode around(YamlNode node) const;
    [[nodiscard]] bool isHere() const { return m_shared == SharedChange::OnlyHere; }

private:
    [[nodiscard]] std::vector<std::size_t> stepsTo(YamlNode node);
    [[nodiscard]] YamlNode entryOf(YamlNode node) const;

    Tree &m_root;
    SharedChange m_shared;
};

/// One change, made to the text and, independently, to the tree.
struct Operation {
    QByteArray name;
    std::function<PatchResult(YamlNode, SharedChange)> patch;
    std::function<void(Target &target, YamlNode node)> model;
    std::function<bool(YamlNode)> appliesTo;
    bool drops = false; ///< what stood there goes, its comments too
};

/// Everything that YamlPatch can do.
[[nodiscard]] const std::vector<Operation> &operations();

} // namespace bulkhead
