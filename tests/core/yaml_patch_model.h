#pragma once

#include "core/yaml/yaml_patch.h"
#include "core/yaml/yaml_stream.h"

#include <QByteArray>

#include <functional>
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

/// One change, made to the text and, independently, to the tree.
struct Operation {
    QByteArray name;
    std::function<PatchResult(YamlNode)> patch;
    std::function<void(Tree &root, YamlNode node)> model;
    std::function<bool(YamlNode)> appliesTo;
    bool drops = false; ///< what stood there goes, its comments too
};

/// Everything that YamlPatch can do.
[[nodiscard]] const std::vector<Operation> &operations();

} // namespace bulkhead
