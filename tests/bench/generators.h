#pragma once

#include <cstddef>
#include <filesystem>

namespace bulkhead::bench {

/// All write the same bytes every time.

/// A `kubectl get -o yaml` export of at least `bytes`: Deployments with status and managedFields, Pods, Nodes, Roles, RoleBindings,
/// ConfigMaps, Services. Some of the workloads are wrong in the ways the rules look for.
void writeExportYaml(const std::filesystem::path &file, std::size_t bytes);
/// The same objects as `kubectl get -o json` prints them.
void writeExportJson(const std::filesystem::path &file, std::size_t bytes);
/// A tree of `files` small manifests, a Deployment and a Service each.
void writeTree(const std::filesystem::path &folder, std::size_t files);
/// One file of about `lines` lines, several documents.
void writeLongFile(const std::filesystem::path &file, std::size_t lines);

} // namespace bulkhead::bench
