#pragma once

#include "cluster/kubernetes/apistatus.h"
#include "kubernetes/planehttp.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <map>

/// Makes objects of made-up values ones that a server's validation takes.
namespace driftgate::test
{

/// The first value that a refusal would take: `…: supported values: "Cluster", "Namespaced"`.
inline std::string supportedIn(const std::string &message)
{
    static const QRegularExpression said(
        QStringLiteral("(?:supported|valid) values: \"([^\"]+)\""));
    return said.match(QString::fromStdString(message)).captured(1).toStdString();
}

/// Takes a text out, or puts another in its place, or takes out what of the way to it there is.
/// False: there is nothing left here.
inline bool change(Value &value, const QStringList &path, const std::string &other)
{
    const std::string step = path.front().toStdString();
    const size_t index = path.front().toULong();
    const Value *const found = value.isSequence()
                                   ? (index < value.size() ? &value.items()[index] : nullptr)
                                   : value.find(step);
    if (!found)
        return false;
    Value child = *found;
    bool stays = path.size() > 1 && change(child, path.mid(1), other);
    if (path.size() == 1 && child.isString() && !other.empty() && child.text() != other) {
        child = Value::string(other);
        stays = true;
    }
    if (value.isSequence() && stays)
        value.setItem(index, std::move(child));
    else if (value.isSequence())
        value.removeItem(index);
    else if (stays)
        value.set(step, std::move(child));
    else
        value.remove(step);
    return value.size() > 0;
}

/// The steps of a JSON pointer; none of one to what names the object.
inline QStringList namesIn(const std::string &pointer)
{
    QStringList out = QString::fromStdString(pointer).split(u'/').mid(1);
    out.replaceInStrings(QStringLiteral("~1"), QStringLiteral("/"));
    const bool isName =
        out.value(0) == u"metadata" && (out.value(1) == u"name" || out.value(1) == u"namespace");
    return isName ? QStringList() : out;
}

/// Without these there would be nothing left.
inline bool isKept(const QStringList &path)
{
    const bool isInList = std::ranges::any_of(path, [](const QString &step) {
        bool isNumber = false;
        (void)step.toULong(&isNumber);
        return isNumber;
    });
    const QString &last = path.back();
    return !isInList && (last == u"spec" || last == u"template" || last == u"jobTemplate");
}

/// Puts in a text that is asked for. False: there is nothing to put it in.
inline bool give(Value &value, const QStringList &path, const std::string &text)
{
    const std::string step = path.front().toStdString();
    if (path.size() == 1) {
        value.set(step, Value::string(text));
        return true;
    }
    const Value *const found = value.find(step);
    if (!found)
        return false;
    Value child = *found;
    const bool isGiven = give(child, path.mid(1), text);
    value.set(step, std::move(child));
    return isGiven;
}

inline bool isThere(const Value &value, const QStringList &path)
{
    const Value *at = &value;
    for (const QString &step : path) {
        const size_t index = step.toULong();
        at = at->isSequence() ? (index < at->size() ? &at->items()[index] : nullptr)
                              : at->find(step.toStdString());
        if (!at)
            return false;
    }
    return true;
}

/// Takes out what the server has against it. Empty when the rest can be stored.
inline std::string makeValid(PlaneHttp &http, Value &object, const std::string &path)
{
    constexpr int Most = 200;
    for (int i = 0; i < Most; ++i) {
        const auto answer =
            http.apply(path, object, "driftgate", true, "&dryRun=All&fieldValidation=Strict");
        if (answer.status < 300)
            return {};
        const ApiStatus status = readStatus(answer.body);
        if (answer.status != 422)
            return status.message;
        bool isLess = false;
        // From the last, so that places in lists stay.
        std::map<std::string, std::string, std::greater<>> faults;
        for (const ApiStatus::Cause &cause : status.causes)
            faults.emplace(pointerOf(cause.field), cause.message);
        const auto take = [&](const std::string &field, const QStringList &names) {
            const Value before = object;
            (void)change(object, names, supportedIn(faults[field]));
            isLess = isLess || object != before;
        };
        std::string done;
        std::string missing;
        for (const auto &[field, message] : faults) {
            const QStringList names = namesIn(field);
            // What is wrong with a part may be all that is wrong with the whole.
            if (names.isEmpty() || isKept(names) || done.starts_with(field + '/'))
                continue;
            if (isThere(object, names)) {
                done = field;
                take(field, names);
            } else if (names.size() > namesIn(missing).size()) {
                missing = field;
            }
        }
        // What is missing is had by taking out what asks for it, if nothing else helps.
        QStringList names = namesIn(missing);
        while (names.size() > 1 && !isThere(object, names))
            names.removeLast();
        if (!isLess && !names.isEmpty() && !isKept(names))
            take(missing, names);
        else if (!isLess && !supportedIn(faults[missing]).empty())
            isLess = give(object, namesIn(missing), supportedIn(faults[missing]));
        if (!isLess)
            return status.message;
    }
    return "there was no end of it";
}

} // namespace driftgate::test
