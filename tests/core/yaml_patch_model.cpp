#include "yaml_patch_model.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>

namespace bulkhead {

namespace {

Tree scalarTree(std::string text)
{
    return {YamlKind::Scalar, std::move(text), {}, {}};
}

std::string textOf(YamlNode node)
{
    const SourceText &source = *node.document()->source();
    if (node.isAlias())
        return std::string(source.text(node.range()));
    const std::string value = node.isScalar() ? node.isNull() ? "null" : std::string(node.scalar()) : std::string();
    return std::string(node.tag()) + value;
}

Tree treeOf(YamlNode node)
{
    if (!node)
        return {};
    Tree tree{node.kind(), textOf(node), std::string(node.anchor()), {}};
    for (YamlNode child = node.firstChild(); child; child = child.nextSibling())
        tree.children.push_back(treeOf(child));
    return tree;
}

} // namespace

std::string written(const Tree &tree)
{
    std::string text = (tree.anchor.empty() ? "" : "&" + tree.anchor + " ") + tree.text;
    if (tree.kind != YamlKind::Mapping && tree.kind != YamlKind::Sequence)
        return '<' + text + '>';
    text += tree.kind == YamlKind::Mapping ? '{' : '[';
    for (const Tree &child : tree.children)
        text += written(child);
    return text + (tree.kind == YamlKind::Mapping ? '}' : ']');
}

std::vector<Tree> treesOf(const YamlStream &stream)
{
    std::vector<Tree> trees;
    for (const YamlStream::Document &document : stream.documents())
        trees.push_back(document.yaml->problem() ? scalarTree("broken") : treeOf(document.yaml->root()));
    return trees;
}

std::vector<Tree> withListsWhole(std::vector<Tree> trees, const YamlStream &stream)
{
    std::vector<Tree> whole;
    for (std::size_t i = 0; i < trees.size(); ++i) {
        const PieceKind kind = stream.documents().at(i).piece.kind;
        const bool isRest = (kind == PieceKind::ListItem || kind == PieceKind::ListTail) && !whole.empty()
            && whole.back().kind == YamlKind::Mapping;
        if (!isRest) {
            whole.push_back(std::move(trees[i]));
            if (kind == PieceKind::ListHead && !whole.back().children.empty())
                whole.back().children.back() = {YamlKind::Sequence, {}, {}, {}};
            continue;
        }
        std::vector<Tree> &children = whole.back().children;
        std::ranges::move(trees[i].children, std::back_inserter(kind == PieceKind::ListItem ? children.back().children : children));
    }
    return whole;
}

namespace {

/// Positions of children from the root down to `node`.
std::vector<std::size_t> stepsTo(YamlNode node)
{
    std::vector<std::size_t> steps;
    for (YamlNode at = node; at.parent(); at = at.parent()) {
        std::size_t position = 0;
        for (YamlNode other = at.parent().firstChild(); other != at; other = other.nextSibling())
            ++position;
        steps.insert(steps.begin(), position);
    }
    return steps;
}

Tree &follow(Tree &root, std::span<const std::size_t> steps)
{
    Tree *at = &root;
    for (const std::size_t step : steps)
        at = &at->children[step];
    return *at;
}

Tree mappingTree(std::vector<Tree> children)
{
    return {YamlKind::Mapping, {}, {}, std::move(children)};
}

/// A tag goes with the old value, an anchor stays.
void replaceInTree(Tree &root, YamlNode node, Tree value)
{
    Tree &place = follow(root, stepsTo(node));
    value.anchor = place.anchor;
    place = std::move(value);
}

void addEntry(Tree &mapping, const std::string &key, Tree value)
{
    mapping.children.push_back(scalarTree(key));
    mapping.children.push_back(std::move(value));
}

void eraseFromTree(Tree &root, YamlNode node)
{
    const auto steps = stepsTo(node);
    Tree &parent = follow(root, std::span(steps).first(steps.size() - 1));
    const auto last = parent.children.begin() + static_cast<std::ptrdiff_t>(steps.back());
    parent.children.erase(node.key() ? last - 1 : last, last + 1);
}

void removeFromTree(Tree &root, YamlNode node)
{
    while (node.parent().size() == 1 && node.parent().parent())
        node = node.parent();
    eraseFromTree(root, node);
}

bool isValue(YamlNode node)
{
    return node.parent() && (node.key() || node.parent().isSequence());
}

bool isFoundByKey(YamlNode node)
{
    return isValue(node) && node.key().isScalar() && node.parent()[node.key().scalar()] == node;
}

const std::string freshText = "fresh: 'text' #1";
const std::string freshLines = "first\n  second: #2\n\nlast\n";

const YamlValue freshMapping =
    YamlValue::mapping({{"a", YamlValue::raw("1")}, {"b", YamlValue::sequence({YamlValue::string(freshLines)})}});
const Tree freshMappingTree =
    mappingTree({scalarTree("a"), scalarTree("1"), scalarTree("b"), {YamlKind::Sequence, {}, {}, {scalarTree(freshLines)}}});

/// The entry of a mapping that a merge goes into: any whose key says which it is.
YamlNode mergedEntry(YamlNode mapping)
{
    std::vector<YamlNode> values;
    for (const auto [key, value] : YamlEntries(mapping)) {
        if (isFoundByKey(value) && !value.isAlias())
            values.push_back(value);
    }
    return values.empty() ? YamlNode() : values[mapping.index() % values.size()];
}

std::size_t somePosition(YamlNode sequence)
{
    return sequence.index() % (sequence.size() + 1);
}

std::vector<Operation> replacements()
{
    const auto replaceBy = [](QByteArray name, const YamlValue &value, const Tree &tree) {
        return Operation{std::move(name), [value](YamlNode node) { return YamlPatch::replace(node, value); },
                         [tree](Tree &root, YamlNode node) { replaceInTree(root, node, tree); }, isValue, true};
    };
    return {replaceBy("replace by a word", YamlValue::raw("12"), scalarTree("12")),
            replaceBy("replace by a string", YamlValue::string(freshText), scalarTree(freshText)),
            replaceBy("replace by lines", YamlValue::string(freshLines), scalarTree(freshLines)),
            replaceBy("replace by a mapping", freshMapping, freshMappingTree),
            replaceBy("replace by an empty list", YamlValue::sequence({}), {YamlKind::Sequence, {}, {}, {}}),
            replaceBy("replace by a list", YamlValue::sequence({freshMapping, YamlValue::raw("1")}),
                      {YamlKind::Sequence, {}, {}, {freshMappingTree, scalarTree("1")}})};
}

std::vector<Operation> additions()
{
    const auto place = [](Tree &root, YamlNode node) -> Tree & { return follow(root, stepsTo(node)); };
    return {
        {"add an entry", [](YamlNode node) { return YamlPatch::add(node, {"fresh"}, YamlValue::string(freshLines)); },
         [=](Tree &root, YamlNode node) { addEntry(place(root, node), "fresh", scalarTree(freshLines)); }, &YamlNode::isMapping},
        {"add a deep entry",
         [](YamlNode node) {
             return YamlPatch::set(node, {"fresh", "deep"},
                                   YamlValue::mapping({{"drop", YamlValue::sequence({YamlValue::string("ALL")})}}));
         },
         [=](Tree &root, YamlNode node) {
             const Tree list{YamlKind::Sequence, {}, {}, {scalarTree("ALL")}};
             addEntry(place(root, node), "fresh", mappingTree({scalarTree("deep"), mappingTree({scalarTree("drop"), list})}));
         },
         &YamlNode::isMapping},
        {"fill an empty value",
         [](YamlNode node) {
             return YamlPatch::set(node.parent(), {std::string(node.key().scalar()), "fresh"}, YamlValue::boolean(false));
         },
         [](Tree &root, YamlNode node) { replaceInTree(root, node, mappingTree({scalarTree("fresh"), scalarTree("false")})); },
         [](YamlNode node) { return isFoundByKey(node) && node.isNull(); }, true},
        {"merge",
         [](YamlNode node) {
             const std::string key(mergedEntry(node).key().scalar());
             return YamlPatch::merge(node, {},
                                     YamlValue::mapping({{"fresh 1", YamlValue::raw("1")},
                                                         {key, YamlValue::mapping({{"fresh", YamlValue::string(freshText)}})},
                                                         {"fresh 2", freshMapping}}));
         },
         [=](Tree &root, YamlNode node) {
             const YamlNode entry = mergedEntry(node);
             if (entry.isMapping())
                 addEntry(place(root, entry), "fresh", scalarTree(freshText));
             else
                 replaceInTree(root, entry, mappingTree({scalarTree("fresh"), scalarTree(freshText)}));
             addEntry(place(root, node), "fresh 1", scalarTree("1"));
             addEntry(place(root, node), "fresh 2", freshMappingTree);
         },
         [](YamlNode node) { return node.isMapping() && mergedEntry(node); }, true},
    };
}

std::vector<Operation> itemOperations()
{
    const auto place = [](Tree &root, YamlNode node) -> Tree & { return follow(root, stepsTo(node)); };
    return {
        {"append", [](YamlNode node) { return YamlPatch::append(node, YamlValue::string(freshText)); },
         [=](Tree &root, YamlNode node) { place(root, node).children.push_back(scalarTree(freshText)); }, &YamlNode::isSequence},
        {"append to what is missing",
         [](YamlNode node) { return YamlPatch::append(node, {"fresh", "list"}, YamlValue::string(freshText)); },
         [=](Tree &root, YamlNode node) {
             const Tree list{YamlKind::Sequence, {}, {}, {scalarTree(freshText)}};
             addEntry(place(root, node), "fresh", mappingTree({scalarTree("list"), list}));
         },
         &YamlNode::isMapping},
        {"insert", [](YamlNode node) { return YamlPatch::insert(node, somePosition(node), freshMapping); },
         [=](Tree &root, YamlNode node) {
             auto &items = place(root, node).children;
             items.insert(items.begin() + static_cast<std::ptrdiff_t>(somePosition(node)), freshMappingTree);
         },
         &YamlNode::isSequence},
        {"insert lines", [](YamlNode node) { return YamlPatch::insert(node, somePosition(node), YamlValue::string(freshLines)); },
         [=](Tree &root, YamlNode node) {
             auto &items = place(root, node).children;
             items.insert(items.begin() + static_cast<std::ptrdiff_t>(somePosition(node)), scalarTree(freshLines));
         },
         &YamlNode::isSequence},
    };
}

std::vector<Operation> removals()
{
    return {
        {"remove", [](YamlNode node) { return YamlPatch::remove(node, node.document()->root()); }, removeFromTree, isValue, true},
        {"empty", [](YamlNode node) { return YamlPatch::remove(node, node.parent()); }, eraseFromTree, isValue, true},
        {"rename", [](YamlNode node) { return YamlPatch::rename(node, freshText); },
         [](Tree &root, YamlNode node) { follow(root, stepsTo(node.key())).text = std::string(node.key().tag()) + freshText; },
         [](YamlNode node) { return isValue(node) && node.key().isScalar(); }},
    };
}

} // namespace

const std::vector<Operation> &operations()
{
    static const std::vector<Operation> all = [] {
        std::vector<Operation> joined = replacements();
        for (const auto &more : {additions(), itemOperations(), removals()})
            joined.insert(joined.end(), more.begin(), more.end());
        return joined;
    }();
    return all;
}

namespace {

/// The same with new entries at the end of their mapping: where they go is a matter of taste, and has tests of its own.
Tree withNewEntriesLast(Tree tree)
{
    std::vector<Tree> old;
    std::map<std::string, Tree> added;
    for (std::size_t i = 0; i < tree.children.size(); ++i) {
        Tree child = withNewEntriesLast(std::move(tree.children[i]));
        if (tree.kind == YamlKind::Mapping && i % 2 == 0 && child.text.starts_with("fresh"))
            added.emplace(child.text, withNewEntriesLast(std::move(tree.children[++i])));
        else
            old.push_back(std::move(child));
    }
    for (auto &[key, value] : added) {
        old.push_back(scalarTree(key));
        old.push_back(std::move(value));
    }
    tree.children = std::move(old);
    return tree;
}

} // namespace

std::vector<Tree> withNewEntriesLast(std::vector<Tree> trees)
{
    for (Tree &tree : trees)
        tree = withNewEntriesLast(std::move(tree));
    return trees;
}

} // namespace bulkhead
