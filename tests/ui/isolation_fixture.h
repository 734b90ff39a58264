#pragma once

#include "core/placement/isolation.h"

#include <string>

namespace bulkhead::fixture {

inline IsolationPtr isolationOf(std::string text)
{
    return Isolation::build({.manifests = {Manifest::parse(SourceText::create("a.yaml", std::move(text)))}});
}

inline constexpr auto nodes = R"(apiVersion: v1
kind: Node
metadata: {name: apps-1, labels: {pool: apps}}
---
apiVersion: v1
kind: Node
metadata: {name: ci-1, labels: {pool: ci}}
)";

inline constexpr auto workloads = R"(apiVersion: apps/v1
kind: Deployment
metadata: {name: runner, namespace: ci}
spec: {template: {metadata: {labels: {app: runner}}, spec: {containers: [{name: main, image: "gitlab/gitlab-runner:v17"}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: cart, namespace: shop}
spec: {template: {metadata: {labels: {app: cart}}, spec: {nodeSelector: {pool: apps}, containers: [{name: main, image: "shop/cart:1"}]}}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: pay, namespace: shop}
spec: {template: {metadata: {labels: {app: pay}}, spec: {containers: [{name: main, image: "shop/pay:1"}]}}}
)";

/// A runner and an application that nothing holds, an application that is held to its own nodes, and nodes without taints.
inline IsolationPtr leaking()
{
    return isolationOf(std::string(nodes) + "---\n" + workloads);
}

inline std::size_t workloadNamed(const Isolation &isolation, std::string_view name)
{
    std::size_t index = 0;
    while (isolation.workloads().at(index).resource->name() != name)
        ++index;
    return index;
}

} // namespace bulkhead::fixture
