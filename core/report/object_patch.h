#pragma once

#include "core/analysis/fix_applier.h"
#include "core/report/parsed_sources.h"

#include <ostream>
#include <span>
#include <string>
#include <vector>

namespace bulkhead {

/// What a cluster would have to be told so that one of its objects becomes what fixes made of it in a file: a JSON patch (RFC
/// 6902). Wherever it counts items of a list it first tests that the item is the one that was meant, and where it brings all labels
/// or annotations of an object, that there are none.
struct ObjectPatch {
    std::string group{}; ///< "apps"; empty: the core group
    std::string version{}; ///< "v1"
    std::string kind{};
    std::string namespaceName{}; ///< empty where none is written
    std::string name{};
    std::string json{}; ///< the patch on one line
    std::vector<Message> warnings{}; ///< why the API server will refuse it, or somebody will undo it
};

/// An object that a cluster does not have yet.
struct NewObject {
    std::string kind{};
    std::string namespaceName{}; ///< empty where none is written
    std::string name{};
    std::string json{}; ///< the object on one line
};

/// Patches for all objects that differ between two readings of one source.
struct ObjectPatches {
    std::vector<ObjectPatch> patches;
    std::vector<NewObject> created;
    [[nodiscard]] bool isEmpty() const { return patches.empty() && created.empty(); }
    /// Objects that no patch can be given for, and why.
    struct LeftOut {
        std::string objectId; ///< "apps/v1/Deployment/shop/cart"
        Message reason;
    };
    std::vector<LeftOut> leftOut;
};
[[nodiscard]] ObjectPatches objectPatches(const Manifest &before, const Manifest &after);
/// Of all sources that change.
[[nodiscard]] ObjectPatches objectPatches(std::span<const ChangedSource> changes, const ParsedSources &parsed = {});

/// `kubectl create` for new objects and `kubectl patch` for the others, one a line, for a POSIX shell; warnings stand above as
/// comments.
void writeKubectlLines(const ObjectPatches &patches, std::ostream &out);

/// A file of a folder that `kustomize` reads.
struct KustomizeFile {
    std::string name;
    std::string text;
};
/// A Kustomize component with one patch file for each object that changes, and one resource for each that is new.
[[nodiscard]] std::vector<KustomizeFile> kustomizeComponent(const ObjectPatches &patches);

} // namespace bulkhead
