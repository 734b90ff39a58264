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

bool isMergeValue(YamlNode alias)
{
    const YamlNode key = alias.parent().isSequence() ? alias.parent().key() : alias.key();
    return key.scalar() == "<<" && !key.isQuoted();
}

namespace {

std::size_t positionAmongSiblings(YamlNode node)
{
    std::size_t position = 0;
    for (YamlNode other = node.parent().firstChild(); other != node; other = other.nextSibling())
        ++position;
    return position;
}

bool isAnchorInUse(YamlNode node)
{
    return !node.anchor().empty()
        && std::ranges::any_of(node.document()->aliases(), [node](YamlNode alias) { return alias.resolved() == node; });
}

bool expand(YamlNode node, Tree &tree, std::size_t &budget)
{
    const YamlNode meant = node.resolved();
    const bool insideItself = node.isAlias() && meant.index() < node.index() && node.index() < node.document()->indexBehind(meant);
    if (!meant || insideItself || budget == 0)
        return false;
    --budget;
    tree = {meant.kind(), textOf(meant), {}, {}};
    for (YamlNode child = meant.firstChild(); child; child = child.nextSibling()) {
        if (!expand(child, tree.children.emplace_back(), budget))
            return false;
    }
    return true;
}

Tree mappingTree(std::vector<Tree> children)
{
    return {YamlKind::Mapping, {}, {}, std::move(children)};
}

/// A tag goes with the old value, an anchor stays.
void replaceInTree(Target &target, YamlNode node, Tree value)
{
    Tree &place = target.of(node);
    value.anchor = place.anchor;
    place = std::move(value);
}

void addEntry(Tree &mapping, const std::string &key, Tree value)
{
    mapping.children.push_back(scalarTree(key));
    mapping.children.push_back(std::move(value));
}

/// The entry that an alias stands in, if it stands for this node: a removal or a new key is asked of that.
YamlNode askedFor(YamlNode node)
{
    const YamlNode alias = node.alias();
    return alias && alias.resolved() == node && !isMergeValue(alias) ? alias : node;
}

/// What others stand for stays, if empty, unless it goes with the alias it was reached through.
void removeFromTree(Target &target, YamlNode node, YamlNode upTo)
{
    YamlNode at = askedFor(node);
    YamlNode highest = at;
    const auto climb = [&](YamlNode from, bool stopsAtAnchors) {
        YamlNode reached = from;
        for (YamlNode above = target.around(reached); above.size() == 1 && above != upTo && target.around(above);
             above = target.around(reached)) {
            if (stopsAtAnchors && isAnchorInUse(above))
                break;
            reached = above;
        }
        return reached;
    };
    const YamlNode alias = at.alias();
    if (target.isHere() && alias) {
        YamlNode whole = at; // up to the alias, if nothing else lies in what it stands for
        while (whole != alias.resolved() && whole.parent().size() == 1 && whole.parent() != upTo)
            whole = whole.parent();
        if (whole == alias.resolved())
            return target.erase(climb(YamlNode(alias.document(), alias.index()), false));
    }
    highest = climb(at, true);
    target.erase(highest);
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
        return Operation{std::move(name),
                         [value](YamlNode node, SharedChange shared) { return YamlPatch::replace(node, value, shared); },
                         [tree](Target &target, YamlNode node) { replaceInTree(target, node, tree); }, isValue, true};
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
    return {
        {"add an entry",
         [](YamlNode node, SharedChange shared) { return YamlPatch::add(node, {"fresh"}, YamlValue::string(freshLines), shared); },
         [](Target &target, YamlNode node) { addEntry(target.of(node), "fresh", scalarTree(freshLines)); }, &YamlNode::isMapping},
        {"add a deep entry",
         [](YamlNode node, SharedChange shared) {
             return YamlPatch::set(node, {"fresh", "deep"},
                                   YamlValue::mapping({{"drop", YamlValue::sequence({YamlValue::string("ALL")})}}), shared);
         },
         [](Target &target, YamlNode node) {
             const Tree list{YamlKind::Sequence, {}, {}, {scalarTree("ALL")}};
             addEntry(target.of(node), "fresh", mappingTree({scalarTree("deep"), mappingTree({scalarTree("drop"), list})}));
         },
         &YamlNode::isMapping},
        {"fill an empty value",
         [](YamlNode node, SharedChange shared) {
             const YamlNode entry = askedFor(node);
             return YamlPatch::set(entry.parent(), {std::string(entry.key().scalar()), "fresh"}, YamlValue::boolean(false), shared);
         },
         [](Target &target, YamlNode node) {
             replaceInTree(target, node, mappingTree({scalarTree("fresh"), scalarTree("false")}));
         },
         [](YamlNode node) {
             const YamlNode entry = askedFor(node);
             const YamlNode found = isValue(entry) && entry.key().isScalar() ? entry.parent()[entry.key().scalar()] : YamlNode();
             return node.isNull() && found == node && found.alias() == node.alias();
         },
         true},
        {"merge",
         [](YamlNode node, SharedChange shared) {
             const std::string key(mergedEntry(node).key().scalar());
             return YamlPatch::merge(node, {},
                                     YamlValue::mapping({{"fresh 1", YamlValue::raw("1")},
                                                         {key, YamlValue::mapping({{"fresh", YamlValue::string(freshText)}})},
                                                         {"fresh 2", freshMapping}}),
                                     shared);
         },
         [](Target &target, YamlNode node) {
             const YamlNode entry = mergedEntry(node);
             if (entry.isMapping())
                 addEntry(target.of(entry), "fresh", scalarTree(freshText));
             else
                 replaceInTree(target, entry, mappingTree({scalarTree("fresh"), scalarTree(freshText)}));
             addEntry(target.of(node), "fresh 1", scalarTree("1"));
             addEntry(target.of(node), "fresh 2", freshMappingTree);
         },
         [](YamlNode node) { return node.isMapping() && mergedEntry(node); }, true},
    };
}

std::vector<Operation> itemOperations()
{
    return {
        {"append", [](YamlNode node, SharedChange shared) { return YamlPatch::append(node, YamlValue::string(freshText), shared); },
         [](Target &target, YamlNode node) { target.of(node).children.push_back(scalarTree(freshText)); }, &YamlNode::isSequence},
        {"append to what is missing",
         [](YamlNode node, SharedChange shared) {
             return YamlPatch::append(node, {"fresh", "list"}, YamlValue::string(freshText), shared);
         },
         [](Target &target, YamlNode node) {
             const Tree list{YamlKind::Sequence, {}, {}, {scalarTree(freshText)}};
             addEntry(target.of(node), "fresh", mappingTree({scalarTree("list"), list}));
         },
         &YamlNode::isMapping},
        {"insert",
         [](YamlNode node, SharedChange shared) { return YamlPatch::insert(node, somePosition(node), freshMapping, shared); },
         [](Target &target, YamlNode node) {
             auto &items = target.of(node).children;
             items.insert(items.begin() + static_cast<std::ptrdiff_t>(somePosition(node)), freshMappingTree);
         },
         &YamlNode::isSequence},
        {"insert lines",
         [](YamlNode node, SharedChange shared) {
             return YamlPatch::insert(node, somePosition(node), YamlValue::string(freshLines), shared);
         },
         [](Target &target, YamlNode node) {
             auto &items = target.of(node).children;
             items.insert(items.begin() + static_cast<std::ptrdiff_t>(somePosition(node)), scalarTree(freshLines));
         },
         &YamlNode::isSequence},
    };
}

std::vector<Operation> removals()
{
    return {
        {"remove", [](YamlNode node, SharedChange shared) { return YamlPatch::remove(node, node.document()->root(), shared); },
         [](Target &target, YamlNode node) { removeFromTree(target, node, node.document()->root()); }, isValue, true},
        {"empty", [](YamlNode node, SharedChange shared) { return YamlPatch::remove(node, askedFor(node).parent(), shared); },
         [](Target &target, YamlNode node) { removeFromTree(target, node, askedFor(node).parent()); }, isValue, true},
        {"rename", [](YamlNode node, SharedChange shared) { return YamlPatch::rename(node, freshText, shared); },
         [](Target &target, YamlNode node) {
             const YamlNode key = askedFor(node).key();
             target.of(key).text = std::string(key.tag()) + freshText;
         },
         [](YamlNode node) { return isValue(node) && askedFor(node).key().isScalar(); }},
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

std::optional<Tree> expandedTree(YamlNode root)
{
    constexpr std::size_t mostNodes = 2000;
    Tree tree;
    std::size_t budget = mostNodes;
    if (!root || !expand(root, tree, budget))
        return std::nullopt;
    return tree;
}

YamlNode Target::around(YamlNode node) const
{
    const YamlNode alias = node.alias();
    return isHere() && alias && alias.resolved() == node ? alias.parent() : node.parent();
}

/// Of a node that came through a merge key: the entry it lies in.
YamlNode Target::entryOf(YamlNode node) const
{
    const YamlNode alias = node.alias();
    if (!isHere() || !alias || !isMergeValue(alias))
        return {};
    while (node.parent() != alias.resolved())
        node = node.parent();
    return node;
}

std::vector<std::size_t> Target::stepsTo(YamlNode node)
{
    std::vector<std::size_t> steps;
    for (YamlNode at = node; at.parent();) {
        const YamlNode alias = at.alias();
        if (isHere() && alias && alias.resolved() == at)
            at = YamlNode(alias.document(), alias.index());
        steps.insert(steps.begin(), positionAmongSiblings(at));
        at = at.parent();
    }
    return steps;
}

Tree &Target::of(YamlNode node)
{
    const auto follow = [this](const std::vector<std::size_t> &steps, Tree &from, std::size_t first) -> Tree & {
        Tree *at = &from;
        for (std::size_t i = first; i < steps.size(); ++i)
            at = &at->children.at(steps[i]);
        return *at;
    };
    const YamlNode entry = entryOf(node);
    if (!entry)
        return follow(stepsTo(node), m_root, 0);
    const YamlNode alias = node.alias();
    const YamlNode mapping = alias.parent().isSequence() ? alias.parent().parent() : alias.parent();
    Tree &holder = follow(stepsTo(YamlNode(mapping.document(), mapping.index())), m_root, 0);
    const std::string key(entry.key().scalar());
    const auto own = std::ranges::find(holder.children, key, &Tree::text);
    if (own == holder.children.end())
        addEntry(holder, key, expandedTree(YamlNode(entry.document(), entry.index())).value_or(Tree()));
    std::vector<std::size_t> steps;
    for (YamlNode at = node; at != entry; at = at.parent())
        steps.insert(steps.begin(), positionAmongSiblings(at));
    return follow(steps, holder.children.back(), 0);
}

void Target::erase(YamlNode node)
{
    const YamlNode alias = node.alias();
    const YamlNode at = isHere() && alias && alias.resolved() == node ? YamlNode(alias.document(), alias.index()) : node;
    Tree &parent = of(at.parent());
    const auto last = parent.children.begin() + static_cast<std::ptrdiff_t>(positionAmongSiblings(at));
    parent.children.erase(at.key() ? last - 1 : last, last + 1);
}

} // namespace bulkhead
