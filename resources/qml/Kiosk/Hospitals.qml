// Designated hospitals: a line and letters to fill it, three filters, and what is found with every touch.
pragma ComponentBehavior: Bound
import QtQuick
import Hall
import Pages

Item {
    id: sheet

    required property HospitalsPage page
    readonly property bool isWide: width > height
    readonly property bool isOpen: page.opened !== ""

    Connections {
        target: sheet.page
        function onHas_answer_changed() { list.turnTo(1) }
        function onShows_own_changed() { list.turnTo(1) }
    }

    SearchField {
        id: line
        objectName: "hospitals.line"
        x: sheet.isWide ? parent.width - width - Theme.margin : Theme.margin
        y: sheet.isWide ? 24 : 40
        width: pad.width
        label: sheet.isWide && Theme.care ? "" : qsTr("Find a hospital: type the first letter of each syllable")
        hint: qsTr("For 中医医院 type ZYYY")
        text: sheet.page.text
        maximumLength: 40
        focus: true
        onEdited: text => sheet.page.write(text)
    }
    FilterChips {
        id: chips
        x: line.x
        y: line.y + line.height + 24
        width: line.width
        page: sheet.page
    }
    Item {
        id: room
        x: Theme.margin
        y: sheet.isWide ? 24 : head.y
        width: sheet.isWide ? parent.width - pad.width - 3 * Theme.margin : pad.width
        height: (sheet.isWide ? parent.height - 24 : pad.y - 24) - y

        Banner {
            id: sample
            y: sheet.isWide ? 0 : head.height + 16
            width: parent.width
            text: sheet.page.is_sample ? qsTr("Sample data: none of these hospitals exists.") : ""
        }
        HospitalList {
            id: list
            y: (sheet.isWide ? 0 : head.height + 16) + (sample.text ? sample.height + 16 : 0)
            width: parent.width
            height: parent.height - y
            label: qsTr("What was found")
            hospitals: sheet.page.shows_own ? sheet.page.own : sheet.page.found
            onChosen: code => sheet.page.choose(code)
        }
        EmptyState {
            anchors.centerIn: list
            width: Math.min(list.width, Theme.sized(760, 0))
            visible: sheet.page.has_answer && sheet.page.total === 0 && !sheet.page.shows_own
            iconName: "search"
            title: qsTr("No hospital found")
            help: qsTr("Try fewer letters, or fewer filters.")
            actionText: qsTr("Begin anew")
            onActed: sheet.page.empty_all()
        }
    }
    Item {
        id: head
        x: line.x
        y: chips.y + chips.height + (sheet.isWide ? 8 : 24)
        width: line.width
        height: change.height

        Label {
            width: parent.width - change.width - 16
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: sheet.page.shows_own ? qsTr("The %n hospitals you have chosen", "", list.count) : !sheet.page.has_answer ? "" : sheet.page.total > list.count ? qsTr("%1 found, the first %2 are shown").arg(sheet.page.total).arg(list.count)
                : qsTr("%n found", "", sheet.page.total)
            color: Theme.inkSoft
            size: Theme.caption
            maximumLineCount: 2
        }
        Button {
            id: change
            objectName: "hospitals.change"
            anchors.right: parent.right
            height: Theme.touch
            text: qsTr("How to change mine")
            iconName: "info"
            onClicked: sheet.page.ask_for_change()
        }
    }
    LetterPad {
        id: pad
        anchors { right: parent.right; bottom: parent.bottom; rightMargin: Theme.margin; bottomMargin: sheet.isWide ? 24 : 40 }
        width: sheet.isWide ? 960 : parent.width - 2 * Theme.margin
        onTyped: text => sheet.page.type(text)
        onErased: sheet.page.erase()
    }
    FilterWords {
        visible: sheet.isOpen
        x: room.x
        y: room.y
        width: room.width
        height: sheet.isWide ? room.height : parent.height - y - 24
        page: sheet.page
    }
}
