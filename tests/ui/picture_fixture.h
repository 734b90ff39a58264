#pragma once

#include "core/kube/manifest.h"
#include "ui/isolation/isolation_canvas.h"

#include <QTest>

#include <algorithm>
#include <string>

namespace bulkhead::fixture {

inline std::string nodeText(const std::string &name, const std::string &pool)
{
    return "apiVersion: v1\nkind: Node\nmetadata: {name: " + name + ", labels: {pool: " + pool + "}}\n---\n";
}

inline std::string workloadText(const std::string &space, const std::string &name, const std::string &image,
                                const std::string &selector)
{
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name + ", namespace: " + space
        + "}\nspec: {template: {metadata: {labels: {app: " + name + "}}, spec: {" + selector + "containers: [{name: main, image: \""
        + image + "\"}]}}}\n---\n";
}

inline IsolationPtr isolationOf(std::string text)
{
    return Isolation::build({.manifests = {Manifest::parse(SourceText::create("a.yaml", std::move(text)))}});
}

/// A runner that may land anywhere, and `applications` applications that are held to their own nodes.
inline IsolationPtr leaking(int applications)
{
    std::string text =
        nodeText("apps-1", "apps") + nodeText("ci-1", "ci") + workloadText("ci", "runner", "gitlab/gitlab-runner:v17", {});
    for (int i = 0; i < applications; ++i)
        text += workloadText("shop", "cart-" + std::to_string(i), "shop/cart:1", "nodeSelector: {pool: apps}, ");
    return isolationOf(std::move(text));
}

inline const PlacedLine *breachOf(const IsolationPicture &picture)
{
    const auto found = std::ranges::find(picture.lines, LineKind::Breach, [](const PlacedLine &line) { return line.line.kind; });
    return found == picture.lines.end() ? nullptr : &*found;
}

inline const PlacedCard &cardOf(const IsolationPicture &picture, PictureLane lane)
{
    return *std::ranges::find(picture.cards, lane, [](const PlacedCard &placed) { return placed.card.lane; });
}

inline std::size_t workloadNamed(const Isolation &isolation, std::string_view name)
{
    const auto found =
        std::ranges::find_if(isolation.workloads(), [&](const Workload &workload) { return workload.resource->name() == name; });
    return static_cast<std::size_t>(found - isolation.workloads().begin());
}

inline void click(IsolationCanvas &canvas, QPointF picturePoint)
{
    const QPointF at = canvas.onViewport({picturePoint, QSizeF(0, 0)}).topLeft();
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, at.toPoint());
}

} // namespace bulkhead::fixture
