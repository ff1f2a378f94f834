// What somebody has come for, and the questions that decide which papers it needs.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages
import "../Counter"

Section {
    id: section

    required property ItemChoice choice
    // The questions as their own type, which has `enter`.
    function questionAt(at: int): var { return questions.itemAt(at) }
    signal wentOn()

    // The first question that is open, else whatever has the item.
    function enter() {
        if (choice.code === "") {
            field.forceActiveFocus()
            return
        }
        const open = choice.situations.findIndex(one => one.value === "")
        if (open >= 0 && questions.count > open)
            questionAt(open).enter()
        else
            settled.forceActiveFocus()
    }
    function enterAfter(at) {
        if (at + 1 < questions.count)
            questionAt(at + 1).enter()
        else
            section.wentOn()
    }

    label: qsTr("Item")

    Connections {
        target: section.choice
        function onTaken() { section.enterAfter(-1) }
    }
    ItemField {
        id: field
        width: parent.width
        visible: section.choice.code === ""
        focus: visible
        search: section.choice.search
        namePrefix: "item"
        onTaken: at => section.choice.take_found(at)
        Keys.onReturnPressed: section.choice.enter()
        Keys.onEnterPressed: section.choice.enter()
    }
    Settled {
        id: settled
        objectName: "item.settled"
        visible: section.choice.code !== ""
        focus: visible
        canChange: !section.choice.is_settled
        text: section.choice.name
        beside: section.choice.about
        actionText: qsTr("another item")
        onChanged: {
            section.choice.change()
            field.forceActiveFocus()
        }
        onWentOn: section.enterAfter(-1)
    }
    Repeater {
        id: questions
        // By their number, so that an answer leaves the questions and the keyboard where they are.
        model: section.choice.situations.length
        Column {
            id: question
            required property int index
            readonly property var asked: section.choice.situations[index] ?? ({ name: "", choices: [], value: "" })

            function enter() { answers.forceActiveFocus() }

            width: parent.width
            spacing: 4
            Label {
                width: parent.width
                text: question.asked.name
                size: Theme.caption
                color: Theme.inkSoft
            }
            Choices {
                id: answers
                objectName: "situation." + question.index
                width: parent.width
                enabled: !section.choice.is_settled
                label: question.asked.name
                choices: question.asked.choices
                value: question.asked.value
                onChosen: value => section.choice.answer(question.index, value)
                Keys.onReturnPressed: section.enterAfter(question.index)
                Keys.onEnterPressed: section.enterAfter(question.index)
            }
        }
    }
    Label {
        objectName: "item.problem"
        width: parent.width
        visible: text !== ""
        text: section.choice.problem
        size: Theme.caption
        color: Theme.stop
    }
}
